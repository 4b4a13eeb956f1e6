package cn.laowu.policy;

import java.util.Set;

/** Which of the eight rates of clause 五 a trainee has. Two rates share a kind of class where they differ by the trainee's category. */
enum TrainingRate {
    LOCAL_POOR(1, "当地自行组织的培训"),
    LOCAL_OTHER(2, "当地自行组织的培训"),
    XINJIANG(3, "北京培训机构赴当地的培训"),
    LONG_POOR(4, "北京培训机构长期班"),
    LONG_OTHER(5, "北京培训机构长期班"),
    SHORT_POOR(6, "北京培训机构短期班"),
    SHORT_OTHER(7, "北京培训机构短期班"),
    TEACHERS(8, "北京培训机构师资培训");

    // records of immutable constants, which the checker can't see
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleId rule;

    @SuppressWarnings("ImmutableEnumChecker")
    private final TrainingParameters parameters;

    private final String nameZh;

    TrainingRate(int number, String nameZh) {
        this.rule = RuleId.of("M8." + number);
        this.parameters = Parameters.TRAINING.get(number - 1);
        this.nameZh = nameZh;
    }

    /**
     * Returns the rate that the trainee's class has, or would have if nothing spoke against it.
     *
     * @throws MissingFact where R9 asks for the days of the class, and they are absent
     */
    static TrainingRate of(Trainee facts, Grounds grounds, Deciding ctx) {
        TrainingClass.ByBeijing beijing = facts.trainingClass().beijing();
        Policy policy = grounds.policy();
        if (beijing == null) {
            return LOCAL_POOR.or(LOCAL_OTHER, facts.category(), policy);
        }
        if (beijing.type() == ClassType.TEACHER) {
            return TEACHERS;
        }
        if (policy.value(XINJIANG.parameters().groups())
                .contains(grounds.group().id())) {
            return XINJIANG;
        }
        return facts.trainingClass().isLong(beijing, ctx)
                ? LONG_POOR.or(LONG_OTHER, facts.category(), policy)
                : SHORT_POOR.or(SHORT_OTHER, facts.category(), policy);
    }

    private TrainingRate or(TrainingRate other, Category category, Policy policy) {
        return pays(category, policy) ? this : other;
    }

    RuleId rule() {
        return rule;
    }

    TrainingParameters parameters() {
        return parameters;
    }

    String nameZh() {
        return nameZh;
    }

    Set<Category> categories(Policy policy) {
        return policy.value(parameters().categories());
    }

    boolean pays(Category category, Policy policy) {
        return categories(policy).contains(category);
    }

    /** Returns whether the rate holds for classes in the group; R10 may leave the rate for teachers to those that M8.4 to M8.7 serve. */
    boolean heldIn(RegionGroup group, Policy policy, Deciding ctx) {
        boolean narrowed = this == TEACHERS && ctx.readings().is(Reading.R10, "inner-mongolia");
        TrainingParameters where = narrowed ? LONG_POOR.parameters() : parameters();
        return policy.value(where.groups()).contains(group.id());
    }
}
