package cn.laowu.postpayroll;

import cn.laowu.desk.TakingInFile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** An object came under a key that fits no kind served here: it gets a receipt that says so. */
public class UnplacedFileHandler extends MicronautRequestHandler<ObjectCreatedEvent, Void> {

    @Inject
    TakingInFile takingInFile;

    public UnplacedFileHandler() {}

    public UnplacedFileHandler(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(ObjectCreatedEvent event) {
        takingInFile.takeIn(event.arrived());
        return null;
    }
}
