package cn.laowu.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Uploads of one filing that took something for their rows, as they are now: what they took counts while they are being judged and may
 * still stand, or when they stand.
 *
 * @param known those that came
 * @param judging those that are being judged
 */
record SeenUploads(Filing filing, Set<UploadVersion> known, List<FileVersion> judging) {

    /** The versions are read before the filing: one that is no longer judged by then has its place, or never will. */
    static SeenUploads of(FilingId id, Collection<UploadVersion> ids, Uploads uploads, Filings filings) {
        Set<UploadVersion> known = new HashSet<>();
        List<FileVersion> judging = new ArrayList<>();
        for (UploadVersion upload : new HashSet<>(ids)) {
            Optional<FileVersion> version = uploads.version(upload);
            version.filter(FileVersion::judging).ifPresent(judging::add);
            version.ifPresent(found -> known.add(upload));
        }
        return new SeenUploads(filings.find(id), known, judging);
    }

    boolean stands(UploadVersion upload) {
        return known.contains(upload) && filing.isOf(upload);
    }

    boolean isJudged(UploadVersion upload) {
        return judging.stream().anyMatch(version -> version.id().equals(upload));
    }

    /** Is it being judged, and what stands is not newer? */
    boolean mayStillStand(UploadVersion upload) {
        return judging.stream()
                .filter(version -> version.id().equals(upload))
                .anyMatch(version -> Takings.mayStand(version, filing));
    }
}
