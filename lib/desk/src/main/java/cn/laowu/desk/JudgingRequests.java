package cn.laowu.desk;

import cn.laowu.casework.FilingId;
import cn.laowu.casework.UploadVersion;
import java.util.Map;

/** Asks for an upload to be judged (again): what it waited for has gone, or a clerk put a name on it. */
public final class JudgingRequests {
    public static final String TYPE = "Judging Requested";

    private final Bus bus;

    public JudgingRequests(Bus bus) {
        this.bus = bus;
    }

    /**
     * Asks the function of the kind.
     *
     * @param filing what the upload is filed as, or what it waited for: of the same kind
     */
    public void send(UploadVersion upload, FilingId filing) {
        bus.put(TYPE, Map.of("kind", filing.kind(), "uploadId", upload.upload().value(), "version", upload.version()));
    }
}
