package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.Officer;
import cn.laowu.casework.UploadId;
import java.util.Comparator;
import java.util.Optional;

/** A clerk of the region puts their name on an object that came with nobody's; it is then judged like any other upload. */
public final class AdoptingUpload {
    private final Desk desk;

    public AdoptingUpload(Desk desk) {
        this.desk = desk;
    }

    public enum Outcome {
        ADOPTED,
        /** It has a name on it already. */
        NOT_NOBODYS,
        /** It was refused whole, so there is nothing to adopt; or it is still being read. */
        NOT_JUDGED,
        UNKNOWN
    }

    /** The judging is asked for on the bus; a repeated adoption by the same clerk asks again and is harmless. */
    public Outcome adopt(UploadId id, Officer clerk) {
        Optional<FileVersion> found =
                desk.casework().uploads().versions(id).stream().max(Comparator.comparing(FileVersion::age));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        FileVersion version = found.get();
        if (version.uploader().isPresent()) {
            if (!version.uploader().get().equals(clerk) || !version.judging()) {
                return Outcome.NOT_NOBODYS;
            }
            desk.requests().send(version.id(), version.filing());
            return Outcome.ADOPTED;
        }
        if (version.judging() || !(version.answer().orElse(null) instanceof FileVersion.Judged)) {
            return Outcome.NOT_JUDGED;
        }
        return desk.casework()
                .uploads()
                .adopt(version, clerk)
                .map(adopted -> {
                    desk.requests().send(adopted.id(), adopted.filing());
                    return Outcome.ADOPTED;
                })
                .orElse(Outcome.NOT_NOBODYS);
    }
}
