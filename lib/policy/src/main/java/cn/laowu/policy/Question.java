package cn.laowu.policy;

/** The facts of one case under one measure: what {@code POST /v1/decisions} asks, and what every function decides by. */
public sealed interface Question
        permits StationYear,
                StationFigures,
                PostMonth,
                FairAttendance,
                ServiceProject,
                BeijingEmployment,
                Nomination,
                Trainee {

    /**
     * Returns what these facts are worth in that context.
     *
     * @throws MissingFact where a reading needs a fact that is absent
     */
    Decision decide(Deciding ctx);
}
