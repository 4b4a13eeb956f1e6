package cn.laowu.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a controller's method the {@link Listing} that the query asks for. */
@Singleton
final class ListingBinder implements TypedRequestArgumentBinder<Listing> {

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    @Override
    public Argument<Listing> argumentType() {
        return Argument.of(Listing.class);
    }

    @Override
    public BindingResult<Listing> bind(ArgumentConversionContext<Listing> context, HttpRequest<?> request) {
        String cursor = request.getParameters().get("cursor");
        Optional<Listing> listing =
                Optional.of(new Listing(limit(request.getParameters().get("limit")), cursor));
        return () -> listing;
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return Listing.USUAL;
        }
        int limit = LIMIT.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > Listing.LARGEST) {
            throw Problems.invalid(FieldFault.query(
                    "limit",
                    "number-range",
                    "limit 应为 1 至 " + Listing.LARGEST + " 的整数。",
                    "limit is a whole number from 1 to " + Listing.LARGEST + "."));
        }
        return limit;
    }
}
