package cn.laowu.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Do uploads that took what rules count once still count? One does while it is being judged and may yet stand, or where it stands with the
 * row accepted. The versions are read before the filings: one that is no longer judged by then has its place, or never will.
 */
final class Takings {
    private final Uploads uploads;
    private final Filings filings;
    private final FiledRows rows;

    Takings(Uploads uploads, Filings filings, FiledRows rows) {
        this.uploads = uploads;
        this.filings = filings;
        this.rows = rows;
    }

    /** A row of an upload that took something; its text is {@code upload@version#row}. */
    record Taking(UploadVersion upload, int row) {
        static Taking parse(String text) {
            int at = text.lastIndexOf('#');
            return new Taking(UploadVersion.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
        }

        @Override
        public String toString() {
            return upload + "#" + row;
        }
    }

    /** Does any of them count for the subject? */
    boolean count(List<Taking> takings, Subject subject) {
        List<Taking> arrived = new ArrayList<>();
        List<FileVersion> versions = new ArrayList<>();
        for (Taking taking : takings) {
            uploads.version(taking.upload()).ifPresent(version -> {
                arrived.add(taking);
                versions.add(version);
            });
        }
        Map<FilingId, Filing> found = new HashMap<>();
        versions.forEach(version -> found.computeIfAbsent(version.filing(), filings::find));
        for (FileVersion version : versions) {
            if (version.judging()
                    && mayStand(version, found.getOrDefault(version.filing(), Filing.none(version.filing())))) {
                return true;
            }
        }
        for (int at = 0; at < arrived.size(); at++) {
            FilingId filing = versions.get(at).filing();
            if (stands(arrived.get(at), found.getOrDefault(filing, Filing.none(filing)), subject)) {
                return true;
            }
        }
        return false;
    }

    /** The upload, where it is being judged and may yet stand. */
    Optional<FileVersion> judging(UploadVersion upload) {
        return uploads.version(upload)
                .filter(FileVersion::judging)
                .filter(version -> mayStand(version, filings.find(version.filing())));
    }

    /** Does the upload stand, with the row accepted and about the subject? */
    boolean stands(Taking taking, Subject subject) {
        return uploads.version(taking.upload())
                .filter(version -> stands(taking, filings.find(version.filing()), subject))
                .isPresent();
    }

    /** What the upload is filed as. */
    Optional<FilingId> filing(UploadVersion upload) {
        return uploads.version(upload).map(FileVersion::filing);
    }

    /** Does the upload stand nowhere, and never will? */
    boolean isOver(UploadVersion upload) {
        return uploads.isOver(upload, filings);
    }

    static boolean mayStand(FileVersion version, Filing filing) {
        return filing.standing()
                .map(standing -> standing.upload().equals(version.id()) || version.newerThan(standing))
                .orElse(true);
    }

    private boolean stands(Taking taking, Filing filing, Subject subject) {
        return filing.isOf(taking.upload())
                && rows.latest(filing, taking.row())
                        .filter(row -> row.accepted() && row.subject().equals(Optional.of(subject)))
                        .isPresent();
    }
}
