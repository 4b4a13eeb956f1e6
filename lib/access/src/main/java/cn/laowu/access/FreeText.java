package cn.laowu.access;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an officer writes in words, such as a reason: it is kept plain and for good, in a link of the audit trail, so it may hold no
 * 身份证号 and no bank account. Refused is what {@link PersonalNumbers} finds. Each component of a request that takes free text has it.
 */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface FreeText {

    /** Returns code and sentences, as {@link Constraints} reads them. */
    String message() default
            "personal-number|这段文字会永久保存，请不要写身份证号、银行账号等长串数字，可改写名册中的行号。|This text is kept for good: write no ID"
                    + " numbers, accounts or other long numbers in it; name the row of the roster instead.";

    /** Returns whether any long number is refused; else a sound 身份证号 alone is, as in a file's name, which may hold a time. */
    boolean anyLongNumber() default true;

    /** Returns no groups. */
    Class<?>[] groups() default {};

    /** Returns no payload. */
    Class<? extends Payload>[] payload() default {};
}
