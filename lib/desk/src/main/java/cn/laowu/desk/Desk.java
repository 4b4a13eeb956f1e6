package cn.laowu.desk;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.intake.Limits;
import cn.laowu.intake.ReadingFile;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What every act at the desk needs.
 *
 * @param scratch folder for files while they are read
 * @param clock in the district's time zone
 */
public record Desk(
        Casework casework,
        FileStore files,
        JudgingRequests requests,
        ServedKinds kinds,
        Parties parties,
        Limits limits,
        Path scratch,
        Clock clock) {

    ReadingFile reading() {
        return new ReadingFile(limits);
    }

    /** Tells who waited for a person of the filing. */
    Consumer<UploadVersion> telling(FilingId filing) {
        return upload -> requests.send(upload, filing);
    }

    Set<RegionId> regions() {
        return parties.regions().stream().map(Region::id).collect(Collectors.toSet());
    }
}
