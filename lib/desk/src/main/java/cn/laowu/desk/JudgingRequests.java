package cn.laowu.desk;

import cn.laowu.casework.UploadVersion;
import java.util.Map;

/** Asks for an upload to be judged (again): what it waited for has gone, or a clerk put a name on it. */
public final class JudgingRequests {
    public static final String TYPE = "Judging Requested";

    private final Bus bus;

    public JudgingRequests(Bus bus) {
        this.bus = bus;
    }

    public void send(UploadVersion upload) {
        bus.put(TYPE, Map.of("uploadId", upload.upload().value(), "version", upload.version()));
    }
}
