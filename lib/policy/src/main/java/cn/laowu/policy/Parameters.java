package cn.laowu.policy;

import static cn.laowu.policy.Parameter.Subject.ALL;
import static cn.laowu.policy.Parameter.Subject.GROUP;
import static cn.laowu.policy.Parameter.Subject.QUOTA_GROUP;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every parameter of the measures. A policy file has a value for each of them on every day, and no other.
 *
 * <p>Limits of once (one grant in a lifetime, one a person and month) are no parameters: they are the natural keys of what is paid.
 */
final class Parameters {

    static final Parameter<Parties> PARTIES = new Parameter<>("parties", "list", "region", ALL, ValueForm.PARTIES);

    /** M1, clause 一.1. */
    static final Parameter<Money> STATION_SETUP = money("M1", "amount", "yuan/station/year");

    /** M2, clause 一.2. */
    static final Parameter<Money> STATION_PERFORMANCE = money("M2", "amount", "yuan/station/year");

    /** M2: the workers whose number is compared with last year's. */
    static final Parameter<Set<Category>> STATION_CATEGORIES = categories("M2");

    /** M3, clause 二. */
    static final Parameter<Money> POST_RATE =
            new Parameter<>("M3", "rate", "yuan/person/month", GROUP, ValueForm.MONEY);

    /** M3: who may be placed on a post. */
    static final Parameter<Set<Category>> POST_CATEGORIES = categories("M3");

    /** M3: posts paid at one time. */
    static final Parameter<Integer> POST_QUOTA = new Parameter<>("M3", "quota", "post", QUOTA_GROUP, ValueForm.COUNT);

    /** K1, clause 三.1. */
    static final Parameter<Integer> JOBS_TARGET = count("K1", "target", "post/year");

    /** M4, clause 三.2. */
    static final Parameter<Money> FAIR_AMOUNT = money("M4", "amount", "yuan/attendance");

    /** M4: digits 3 and 4 of the USCC of an organisation of this city. */
    static final Parameter<String> FAIR_CITY = new Parameter<>("M4", "city-code", "GB/T 2260", ALL, ValueForm.TEXT);

    /** M5, clause 三.3: the regulation by which a grant is approved; the text has no rate. */
    static final Parameter<String> PROJECT_BASIS = new Parameter<>("M5", "basis", "regulation", ALL, ValueForm.TEXT);

    /** M5: the association named in the text. */
    static final Parameter<String> PROJECT_ASSOCIATION =
            new Parameter<>("M5", "association", "organisation", ALL, ValueForm.TEXT);

    /** M6, clause 三.5. */
    static final Parameter<Money> BEIJING_AMOUNT = money("M6", "amount", "yuan/person/year");

    /** M6: months of employment without a break. */
    static final Parameter<Integer> BEIJING_MONTHS = count("M6", "months", "month");

    static final Parameter<Set<Category>> BEIJING_CATEGORIES = categories("M6");

    /** M6: the relations of the regions that it names; R5 adds to them. */
    static final Parameter<Set<Relation>> BEIJING_RELATIONS =
            new Parameter<>("M6", "relations", "relation", ALL, ValueForm.RELATIONS);

    /** M7, clause 四: for the first workers. */
    static final Parameter<Money> ENTREPRENEUR_BASE = money("M7", "base", "yuan/entrepreneur");

    /** M7: how many workers the base asks for. */
    static final Parameter<Integer> ENTREPRENEUR_WORKERS = count("M7", "workers", "worker");

    /** M7: for each worker beyond. */
    static final Parameter<Money> ENTREPRENEUR_EXTRA = money("M7", "extra", "yuan/worker");

    /** M7: the most; R7 says of what. */
    static final Parameter<Money> ENTREPRENEUR_CAP = money("M7", "cap", "yuan/entrepreneur");

    /** M7: months of each worker's employment without a break. */
    static final Parameter<Integer> ENTREPRENEUR_MONTHS = count("M7", "months", "month");

    /** M7: workers who count. */
    static final Parameter<Set<Category>> ENTREPRENEUR_CATEGORIES = categories("M7");

    /** M7: nominations of a region in a year. */
    static final Parameter<Integer> ENTREPRENEUR_NOMINATIONS = count("M7", "nominations", "nomination/region/year");

    /** M8, clause 五: the rules M8.1 to M8.8, in this order. */
    static final List<TrainingParameters> TRAINING = IntStream.rangeClosed(1, 8)
            .mapToObj(n -> TrainingParameters.of("M8." + n))
            .toList();

    /** O2, clause 六.2: the measures whose money must not become fixed assets. */
    static final Parameter<Set<Measure>> NO_FIXED_ASSETS =
            new Parameter<>("O2", "no-fixed-assets", "measure", ALL, ValueForm.MEASURES);

    /** O3, clause 六.3: the last day for next year's fund plan. */
    static final Parameter<MonthDay> FUND_PLAN_DEADLINE =
            new Parameter<>("O3", "fund-plan-deadline", "month-day", ALL, ValueForm.MONTH_DAY);

    /** O4, clause 六.4: for how long the measures are in force. */
    static final Parameter<Integer> TERM_YEARS = count("O4", "term", "year");

    /** All of them, in the order of the clauses. */
    static final List<Parameter<?>> EVERY = Stream.of(
                    Stream.of(PARTIES),
                    Stream.of(STATION_SETUP, STATION_PERFORMANCE, STATION_CATEGORIES),
                    Stream.of(POST_RATE, POST_CATEGORIES, POST_QUOTA),
                    Stream.of(JOBS_TARGET, FAIR_AMOUNT, FAIR_CITY, PROJECT_BASIS, PROJECT_ASSOCIATION),
                    Stream.of(BEIJING_AMOUNT, BEIJING_MONTHS, BEIJING_CATEGORIES, BEIJING_RELATIONS),
                    Stream.of(
                            ENTREPRENEUR_BASE,
                            ENTREPRENEUR_WORKERS,
                            ENTREPRENEUR_EXTRA,
                            ENTREPRENEUR_CAP,
                            ENTREPRENEUR_MONTHS,
                            ENTREPRENEUR_CATEGORIES,
                            ENTREPRENEUR_NOMINATIONS),
                    TRAINING.stream().flatMap(TrainingParameters::all),
                    Stream.of(NO_FIXED_ASSETS, FUND_PLAN_DEADLINE, TERM_YEARS))
            .<Parameter<?>>flatMap(parameters -> parameters)
            .toList();

    private Parameters() {}

    static Parameter<Money> money(String rule, String name, String unit) {
        return new Parameter<>(rule, name, unit, ALL, ValueForm.MONEY);
    }

    private static Parameter<Integer> count(String rule, String name, String unit) {
        return new Parameter<>(rule, name, unit, ALL, ValueForm.COUNT);
    }

    static Parameter<Set<Category>> categories(String rule) {
        return new Parameter<>(rule, "categories", "category", ALL, ValueForm.CATEGORIES);
    }
}
