package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides recorded facts anew. Reads files and sealed runs, writes nothing; the same classes decide as in every function. */
public final class Replaying {
    private final Casework casework;
    private final Deciders deciders;

    public Replaying(Casework casework, Deciders deciders) {
        this.casework = casework;
        this.deciders = deciders;
    }

    /**
     * Does the district know these readings and this version?
     *
     * @throws cn.laowu.policy.UnknownReading where a reading or a token is none
     * @throws IllegalArgumentException where there is no such version
     */
    public void check(Map<String, String> readings, Optional<String> policyVersion) {
        OtherRules rules = new OtherRules(deciders, readings, policyVersion);
        rules.on(deciders.term().issuedOn());
    }

    /**
     * Gives every recorded decision of the ask with what it would be, measure by measure; also those that would stay.
     *
     * @throws cn.laowu.policy.UnknownReading where a reading or a token is none
     * @throws IllegalArgumentException where there is no such version
     */
    public void replay(ReplayAsk ask, Consumer<Redecided> each) {
        OtherRules rules = new OtherRules(deciders, ask.readings(), ask.policyVersion());
        if (ask.measures().contains(Measure.M3)) {
            new ReplayingPosts(casework, rules).replay(ask, each);
        }
        if (ask.measures().contains(Measure.M4)) {
            new ReplayingFairs(casework, rules).replay(ask, each);
        }
        if (ask.measures().contains(Measure.M6)) {
            new ReplayingEmployments(casework, rules).replay(ask, each);
        }
        if (ask.measures().contains(Measure.M7)) {
            new ReplayingNominations(casework, rules).replay(ask, each);
        }
        if (ask.measures().contains(Measure.M8)) {
            new ReplayingTraining(casework, rules).replay(ask, each);
        }
    }
}
