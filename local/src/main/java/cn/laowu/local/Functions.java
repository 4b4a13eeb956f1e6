package cn.laowu.local;

import cn.laowu.adminapi.ReplayRequestedHandler;
import cn.laowu.postpayroll.MonthlyRunHandler;
import cn.laowu.postpayroll.RunRequestedHandler;
import cn.laowu.postpayroll.SweepHandler;
import cn.laowu.wiring.FileHandler;
import cn.laowu.wiring.JudgingRequestedHandler;
import cn.laowu.wiring.ObjectCreatedEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The handlers that the template names, in this JVM: each gets its event as JSON, as in the cloud. */
final class Functions {
    private final ObjectMapper json;
    private final Map<String, EventDispatch.Function> byHandler;

    Functions(ApplicationContext context) {
        this.json = context.getBean(ObjectMapper.class);
        this.byHandler = Map.of(
                FileHandler.class.getName(), typed(new FileHandler(context), ObjectCreatedEvent.class),
                JudgingRequestedHandler.class.getName(),
                        typed(new JudgingRequestedHandler(context), JudgingRequestedHandler.Event.class),
                ReplayRequestedHandler.class.getName(),
                        typed(new ReplayRequestedHandler(context), ReplayRequestedHandler.Event.class),
                RunRequestedHandler.class.getName(),
                        typed(new RunRequestedHandler(context), RunRequestedHandler.Event.class),
                MonthlyRunHandler.class.getName(), typed(new MonthlyRunHandler(context), MonthlyRunHandler.Event.class),
                SweepHandler.class.getName(), typed(new SweepHandler(context), SweepHandler.Event.class));
    }

    /** Returns a subscriber for each rule and each schedule of the template. */
    List<EventDispatch.Subscriber> subscribers(Triggers triggers) {
        List<EventDispatch.Subscriber> all = new ArrayList<>();
        triggers.rules()
                .forEach(rule -> all.add(
                        new EventDispatch.Subscriber(rule.name(), Optional.of(rule.pattern()), of(rule.handler()))));
        triggers.schedules()
                .forEach(schedule -> all.add(
                        new EventDispatch.Subscriber(schedule.name(), Optional.empty(), of(schedule.handler()))));
        return all;
    }

    /**
     * Returns the function of a handler.
     *
     * @throws IllegalStateException if the template names one that local mode does not have: it would be silent for ever
     */
    EventDispatch.Function of(String handler) {
        EventDispatch.Function function = byHandler.get(handler);
        if (function == null) {
            throw new IllegalStateException("template.yaml names " + handler + ", which local mode does not know");
        }
        return function;
    }

    private <I, O> EventDispatch.Function typed(MicronautRequestHandler<I, O> handler, Class<I> type) {
        return document -> handler.execute(json.readValue(document, type));
    }
}
