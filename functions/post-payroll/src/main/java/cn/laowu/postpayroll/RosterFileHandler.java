package cn.laowu.postpayroll;

import cn.laowu.desk.TakingInFile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** A roster file came to {@code inbox/{region}/welfare-posts/{month}/}. */
public class RosterFileHandler extends MicronautRequestHandler<ObjectCreatedEvent, Void> {

    @Inject
    TakingInFile takingInFile;

    public RosterFileHandler() {}

    public RosterFileHandler(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(ObjectCreatedEvent event) {
        takingInFile.takeIn(event.arrived());
        return null;
    }
}
