package cn.laowu.wiring;

import cn.laowu.desk.TakingInFile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** A file came to the inbox: under a key of a kind that the function serves, or under one that no function serves; it is answered. */
public class FileHandler extends MicronautRequestHandler<ObjectCreatedEvent, Void> {

    @Inject
    TakingInFile takingInFile;

    public FileHandler() {}

    public FileHandler(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(ObjectCreatedEvent event) {
        takingInFile.takeIn(event.arrived());
        return null;
    }
}
