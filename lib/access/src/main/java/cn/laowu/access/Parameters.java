package cn.laowu.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Header;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the path, the query and the headers of a request, once it is known that something is: all of it. */
@Singleton
final class Parameters {

    private final ConversionService conversions;

    Parameters(ConversionService conversions) {
        this.conversions = conversions;
    }

    /** Returns a fault for each parameter of the route's method that is missing or can't be read. */
    List<FieldFault> faults(HttpRequest<?> request) {
        List<FieldFault> faults = new ArrayList<>();
        for (Argument<?> argument : arguments(request)) {
            Parameter parameter = Parameter.of(argument, request);
            if (parameter == null) {
                continue;
            }
            if (parameter.said == null) {
                if (!parameter.optional()) {
                    faults.add(FieldTexts.MISSING.at(parameter.in, parameter.pointer()));
                }
            } else if (conversions
                    .convert(parameter.said, ConversionContext.of(argument))
                    .isEmpty()) {
                faults.add(texts(argument).at(parameter.in, parameter.pointer()));
            }
        }
        return faults;
    }

    /** Returns the violations of constraints on the route's parameters, a body's with pointers into it. */
    List<FieldFault> faults(HttpRequest<?> request, ConstraintViolationException violations) {
        List<FieldFault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            faults.add(fault(request, violation));
        }
        faults.sort(Comparator.comparing(FieldFault::in)
                .thenComparing(FieldFault::pointer)
                .thenComparing(FieldFault::code));
        return faults;
    }

    private static FieldFault fault(HttpRequest<?> request, ConstraintViolation<?> violation) {
        FieldTexts texts = Constraints.texts(violation);
        String inside = Constraints.pointer(violation.getPropertyPath());
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                for (Argument<?> argument : arguments(request)) {
                    Parameter parameter =
                            argument.getName().equals(node.getName()) ? Parameter.of(argument, request) : null;
                    if (parameter != null) {
                        return texts.at(parameter.in, parameter.pointer() + inside);
                    }
                }
            }
        }
        return texts.at(inside);
    }

    private static List<Argument<?>> arguments(HttpRequest<?> request) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        return match instanceof MethodBasedRouteMatch<?, ?> method ? List.of(method.getArguments()) : List.of();
    }

    private static FieldTexts texts(Argument<?> argument) {
        Class<?> type = argument.isContainerType() || argument.getType() == Optional.class
                ? argument.getFirstTypeVariable().map(Argument::getType).orElse(null)
                : argument.getType();
        if (type == null) {
            return FieldTexts.VALUE;
        }
        Optional<TextForm<?>> form = TextForm.of(type);
        if (form.isPresent()) {
            return form.get().texts();
        }
        if (type.isEnum()) {
            return FieldTexts.oneOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ")));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return FieldTexts.WHOLE;
        }
        return type == boolean.class || type == Boolean.class ? FieldTexts.YES_NO : FieldTexts.VALUE;
    }

    /** A parameter of the route's method that is text in the request. */
    private record Parameter(
            FieldFault.Place in, String name, @Nullable Object said, Argument<?> argument) {

        /** Returns the parameter, or null where the argument is bound otherwise: the body, the actor. */
        static @Nullable Parameter of(Argument<?> argument, HttpRequest<?> request) {
            AnnotationMetadata metadata = argument.getAnnotationMetadata();
            if (metadata.hasAnnotation(Body.class) || metadata.hasAnnotation(CookieValue.class) || !isText(argument)) {
                return null;
            }
            if (metadata.hasAnnotation(Header.class)) {
                String name =
                        metadata.stringValue(Header.class).orElseGet(() -> NameUtils.hyphenate(argument.getName()));
                return new Parameter(
                        FieldFault.Place.HEADER, name, request.getHeaders().get(name), argument);
            }
            String name = metadata.stringValue(Bindable.class).orElse(argument.getName());
            Map<String, Object> path = RouteAttributes.getRouteMatch(request)
                    .filter(UriRouteMatch.class::isInstance)
                    .map(match -> match.getVariableValues())
                    .orElse(Map.of());
            if (path.containsKey(name)) {
                return new Parameter(FieldFault.Place.PATH, name, path.get(name), argument);
            }
            return new Parameter(
                    FieldFault.Place.QUERY, name, request.getParameters().get(name), argument);
        }

        private static boolean isText(Argument<?> argument) {
            Class<?> type = argument.isContainerType() || argument.getType() == Optional.class
                    ? argument.getFirstTypeVariable().map(Argument::getType).orElse(null)
                    : argument.getType();
            return type != null
                    && (type.isPrimitive()
                            || type.isEnum()
                            || CharSequence.class.isAssignableFrom(type)
                            || Number.class.isAssignableFrom(type)
                            || type == Boolean.class
                            || TextForm.of(type).isPresent());
        }

        boolean optional() {
            return argument.isNullable()
                    || argument.getType() == Optional.class
                    || argument.getAnnotationMetadata()
                            .stringValue(Bindable.class, "defaultValue")
                            .isPresent();
        }

        String pointer() {
            return "/" + Pointers.escaped(name);
        }
    }
}
