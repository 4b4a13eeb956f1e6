package cn.laowu.policy;

/**
 * The facts of M8: one trainee of a class.
 *
 * @param trainingClass the class
 * @param category the trainee's
 * @param completed whether the trainee completed it, as the region confirmed
 * @param paidBefore whether this trainee of this class was paid for already
 */
public record Trainee(TrainingClass trainingClass, Category category, boolean completed, boolean paidBefore)
        implements Question {

    @Override
    public Decision decide(Deciding ctx) {
        return TrainingSubsidy.decide(this, ctx);
    }
}
