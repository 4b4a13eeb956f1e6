package cn.laowu.postpayroll;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;

/**
 * Every night: unsettled months are asked for again, and what nothing names is deleted. Returns how many computations and judgements that
 * were.
 */
public class SweepHandler extends MicronautRequestHandler<SweepHandler.Event, Integer> {

    @Inject
    SweepingGenerations sweepingGenerations;

    @Inject
    SweepingRows sweepingRows;

    @Inject
    ContinuingMonths continuingMonths;

    public SweepHandler() {}

    public SweepHandler(ApplicationContext context) {
        super(context);
    }

    /** The schedule says nothing. */
    @Serdeable
    public record Event() {}

    @Override
    public Integer execute(Event event) {
        continuingMonths.all();
        return sweepingGenerations.sweep() + sweepingRows.sweep();
    }
}
