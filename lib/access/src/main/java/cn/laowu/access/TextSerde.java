package cn.laowu.access;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import java.io.IOException;

/** A value in JSON by its text. */
final class TextSerde<T> implements Serde<T> {

    private final TextForm<T> form;

    TextSerde(TextForm<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends T> type, T value)
            throws IOException {
        encoder.encodeString(form.writer().apply(value));
    }

    @Override
    public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
        return form.read(decoder.decodeString())
                .orElseThrow(() -> decoder.createDeserializationException(
                        "not a " + form.type().getSimpleName(), null));
    }
}
