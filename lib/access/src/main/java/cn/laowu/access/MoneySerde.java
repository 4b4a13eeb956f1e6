package cn.laowu.access;

import cn.laowu.policy.Money;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Money in JSON: a number of yuan, {@code 300} or {@code 300.50}; never a string, never a third decimal, never an exponent. */
final class MoneySerde implements Serde<Money> {

    private static final int FEN_PER_YUAN = 100;
    /** What a long of fen holds and the sums of years stay far below. */
    private static final int DIGITS = 15;

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Money> type, Money value)
            throws IOException {
        if (value.fen() % FEN_PER_YUAN == 0) {
            encoder.encodeLong(value.fen() / FEN_PER_YUAN);
        } else {
            encoder.encodeBigDecimal(value.yuan());
        }
    }

    @Override
    public Money deserialize(Decoder decoder, DecoderContext context, Argument<? super Money> type) throws IOException {
        return read(decoder.decodeBigDecimal())
                .orElseThrow(() -> decoder.createDeserializationException("not an amount of yuan", null));
    }

    /** Returns the amount of so many yuan, or nothing where it has more than two decimals or more than 15 digits before them. */
    static Optional<Money> read(BigDecimal yuan) {
        // told before anything is reckoned: 1e999999999 is a short number and a long plain one
        if ((long) yuan.precision() - yuan.scale() > DIGITS || yuan.scale() > DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.ofFen(yuan.movePointRight(2).longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
