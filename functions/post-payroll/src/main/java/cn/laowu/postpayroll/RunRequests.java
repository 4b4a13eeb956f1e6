package cn.laowu.postpayroll;

import cn.laowu.casework.RunPeriod;

/** The bus on which the run of a group's month is asked for: the region that it waited for has confirmed. */
public interface RunRequests {

    /** Returns when the bus has taken it; it may deliver more than once and late. */
    void send(RunPeriod period);
}
