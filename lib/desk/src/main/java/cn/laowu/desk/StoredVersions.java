package cn.laowu.desk;

import cn.laowu.casework.UploadVersion;

/** What a version of an object is called by us and by its store: one that keeps no versions has one, which we name by its time. */
final class StoredVersions {
    private static final String BY_TIME = "at ";

    private StoredVersions() {}

    static String named(FileStore.StoredFile stored) {
        return stored.version().isEmpty() ? BY_TIME + stored.at() : stored.version();
    }

    /** Empty where the store keeps no versions. */
    static String inStore(UploadVersion version) {
        return version.version().startsWith(BY_TIME) ? "" : version.version();
    }
}
