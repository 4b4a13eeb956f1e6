package cn.laowu.desk;

import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.policy.RegionId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the run of a group's month: the region that it waited for has confirmed, or it is too long for a request to wait for. */
public final class RunRequests {
    public static final String TYPE = "Run Requested";

    private final Bus bus;

    public RunRequests(Bus bus) {
        this.bus = bus;
    }

    /** What the schedule asks. */
    public void send(RunPeriod period) {
        send(period, Set.of(), false, false, Officer.SCHEDULE);
    }

    /**
     * Asks.
     *
     * @param without regions that are not waited for
     * @param draft compute and show, seal nothing
     * @param ahead seal although the month before waits with a confirmed roster
     */
    public void send(RunPeriod period, Set<RegionId> without, boolean draft, boolean ahead, Officer by) {
        bus.put(
                TYPE,
                Map.of(
                        "group", period.group().value(),
                        "month", period.month().toString(),
                        "without",
                                without.stream().map(RegionId::value).sorted().collect(Collectors.joining(",")),
                        "draft", Boolean.toString(draft),
                        "ahead", Boolean.toString(ahead),
                        "by", by.subject()));
    }
}
