package cn.laowu.access;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Holds {@link FreeText}. */
@Singleton
final class FreeTextValidator implements ConstraintValidator<FreeText, CharSequence> {

    @Override
    public boolean isValid(
            @Nullable CharSequence value, AnnotationValue<FreeText> annotation, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        boolean any = annotation.booleanValue("anyLongNumber").orElse(true);
        return any ? !PersonalNumbers.in(value.toString()) : !PersonalNumbers.idIn(value.toString());
    }
}
