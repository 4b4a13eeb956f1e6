package cn.laowu.access;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;

/**
 * Lets path variables and query parameters be of the house's types. Found by the service loader, not as a bean: the Lambda proxy
 * converts the query by the platform-wide conversions, and would take a type that they don't know for absent without a word.
 */
public final class TextConverters implements TypeConverterRegistrar {

    /** For the service loader. */
    public TextConverters() {}

    @Override
    public void register(MutableConversionService conversions) {
        TextForm.ALL.forEach(form -> register(conversions, form));
    }

    private static <T> void register(MutableConversionService conversions, TextForm<T> form) {
        conversions.addConverter(CharSequence.class, form.type(), (text, type, context) -> {
            var value = form.read(text.toString());
            if (value.isEmpty()) {
                context.reject(
                        text,
                        new IllegalArgumentException("not a " + form.type().getSimpleName()));
            }
            return value;
        });
    }
}
