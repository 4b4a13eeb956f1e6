package cn.laowu.desk.replay;

import cn.laowu.desk.Deciders;
import cn.laowu.desk.register.DistrictSettings;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** By what recorded facts are decided anew: as they were on their day, but for what the replay asks. The settings are read once. */
final class OtherRules {
    private final Deciders deciders;
    private final DistrictSettings settings;
    private final PolicyBook book;
    private final Map<String, String> readings;

    /**
     * @throws IllegalArgumentException where there is no such version
     * @throws cn.laowu.policy.UnknownReading where a reading or a token is none
     */
    OtherRules(Deciders deciders, Map<String, String> readings, Optional<String> policyVersion) {
        this.deciders = deciders;
        this.settings = deciders.settings().get();
        this.readings = readings;
        this.book = policyVersion
                .map(version -> deciders.book()
                        .asIfAlways(version)
                        .orElseThrow(() -> new IllegalArgumentException("no version " + version)))
                .orElse(deciders.book());
        deciders.readings().with(readings);
    }

    Deciding on(LocalDate day) {
        return new Deciding(
                book,
                deciders.term(),
                settings.readingsOn(day, deciders.readings()).with(readings),
                day,
                settings.quotas());
    }

    Parties parties() {
        return book.parties();
    }
}
