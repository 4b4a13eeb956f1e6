package cn.laowu.desk;

import cn.laowu.casework.UploadVersion;

/** The bus on which an upload is asked to be judged (again): what it waited for has gone, or a clerk put a name on it. */
public interface JudgingRequests {

    /** Returns when the bus has taken it; it may deliver more than once and out of order. */
    void send(UploadVersion upload);
}
