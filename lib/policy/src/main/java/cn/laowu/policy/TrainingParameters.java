package cn.laowu.policy;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of one of the eight rules of M8 (clause 五).
 *
 * @param rate paid for each trainee who completed the class
 * @param categories of the trainees it pays for
 * @param groups of the regions where the class is held
 */
record TrainingParameters(Parameter<Money> rate, Parameter<Set<Category>> categories, Parameter<Set<GroupId>> groups) {

    static TrainingParameters of(String rule) {
        return new TrainingParameters(
                Parameters.money(rule, "rate", "yuan/trainee"),
                Parameters.categories(rule),
                new Parameter<>(rule, "groups", "group", Parameter.Subject.ALL, ValueForm.GROUPS));
    }

    Stream<Parameter<?>> all() {
        return Stream.of(rate, categories, groups);
    }
}
