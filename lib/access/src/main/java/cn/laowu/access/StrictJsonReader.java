package cn.laowu.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON bodies of requests and guesses nothing: what is not JSON, a field that there is not, one that is missing, of the wrong
 * type or against a constraint is a 400 that names them all at once.
 *
 * @param <T> what is read
 */
@Singleton
@Order(StrictJsonReader.BEFORE_THE_FRAMEWORKS)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictJsonReader<T> implements MessageBodyReader<T> {

    static final int BEFORE_THE_FRAMEWORKS = -100;
    private static final int LARGEST_BYTES = 1 << 20;

    private final JsonMapper mapper;
    private final BodyShape shape;
    private final Constraints constraints;

    StrictJsonReader(JsonMapper mapper, BodyShape shape, Constraints constraints) {
        this.mapper = mapper;
        this.shape = shape;
        this.constraints = constraints;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        Class<?> raw = type.getType();
        return mediaType != null
                && mediaType.matchesAllOrWildcardOrExtension(MediaType.EXTENSION_JSON)
                && !CharSequence.class.isAssignableFrom(raw)
                && !raw.isArray()
                && !ByteBuffer.class.isAssignableFrom(raw)
                && !InputStream.class.isAssignableFrom(raw);
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        T value = read(type, buffer.toByteArray());
        if (buffer instanceof ReferenceCounted counted) {
            // where reading fails it is for the caller to release
            counted.release();
        }
        return value;
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream stream) {
        try {
            return read(type, stream.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException e) {
            throw new CodecException("the body could not be read", e);
        }
    }

    private T read(Argument<T> type, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw StatusProblems.of(413);
        }
        JsonDocument document = JsonDocument.of(bytes);
        JsonNode root = document.root();
        List<FieldFault> faults = new ArrayList<>(document.faults());
        if (root == null) {
            throw Problems.invalid(faults);
        }
        faults.addAll(shape.faults(root, type));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        T value;
        try {
            value = mapper.readValueFromTree(root, type);
        } catch (IOException | IllegalArgumentException e) {
            // the shape is right, so a constructor of the body refused: whose words may quote the value
            throw Problems.invalid(FieldTexts.VALUE.at(""));
        }
        faults.addAll(constraints.faults(value));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return value;
    }
}
