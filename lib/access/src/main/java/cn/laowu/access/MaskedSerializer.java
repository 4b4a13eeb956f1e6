package cn.laowu.access;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import java.io.IOException;

/** What is masked can be written, and never read. */
final class MaskedSerializer implements Serializer<Masked> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Masked> type, Masked value)
            throws IOException {
        encoder.encodeString(value.toString());
    }
}
