package cn.laowu.wiring;

import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.AnsweringRequest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** An upload is to be judged again: a person whom another file had is free, or a clerk adopted it. */
public class JudgingRequestedHandler extends MicronautRequestHandler<JudgingRequestedHandler.Event, Void> {

    @Inject
    AnsweringRequest answeringRequest;

    public JudgingRequestedHandler() {}

    public JudgingRequestedHandler(ApplicationContext context) {
        super(context);
    }

    /** {@code Judging Requested} of source {@code laowu.casework}. */
    @Serdeable
    public record Event(@Nullable Detail detail) {
        @Serdeable
        record Detail(@Nullable String uploadId, @Nullable String version) {}

        UploadVersion version() {
            Detail said = EventField.of(detail, "detail");
            String id = EventField.of(said.uploadId(), "detail.uploadId");
            if (!UploadId.isOne(id)) {
                throw new EventField.Malformed("detail.uploadId is not an upload id: " + id);
            }
            return new UploadVersion(UploadId.of(id), EventField.of(said.version(), "detail.version"));
        }
    }

    @Override
    public @Nullable Void execute(Event event) {
        answeringRequest.answer(event.version());
        return null;
    }
}
