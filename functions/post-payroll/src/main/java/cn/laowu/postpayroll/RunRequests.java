package cn.laowu.postpayroll;

import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.desk.Bus;
import cn.laowu.policy.RegionId;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for the run of a group's month: the region that it waited for has confirmed, or it is too long for a request to wait for. */
public final class RunRequests {
    public static final String TYPE = "Run Requested";

    private final Bus bus;

    public RunRequests(Bus bus) {
        this.bus = bus;
    }

    public void send(RunPeriod period, RunningPostPayroll.Request request, Officer by) {
        bus.put(
                TYPE,
                Map.of(
                        "group", period.group().value(),
                        "month", period.month().toString(),
                        "without",
                                request.without().stream()
                                        .map(RegionId::value)
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                        "draft", Boolean.toString(request.draft()),
                        "ahead", Boolean.toString(request.ahead()),
                        "by", by.subject()));
    }
}
