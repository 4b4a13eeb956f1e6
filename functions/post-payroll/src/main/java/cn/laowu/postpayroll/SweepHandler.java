package cn.laowu.postpayroll;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;

/** Every night: what no seal names is deleted. Returns how many computations that were. */
public class SweepHandler extends MicronautRequestHandler<SweepHandler.Event, Integer> {

    @Inject
    SweepingGenerations sweepingGenerations;

    public SweepHandler() {}

    public SweepHandler(ApplicationContext context) {
        super(context);
    }

    /** The schedule says nothing. */
    @Serdeable
    public record Event() {}

    @Override
    public Integer execute(Event event) {
        return sweepingGenerations.sweep();
    }
}
