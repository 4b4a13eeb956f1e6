package cn.laowu.postpayroll;

import cn.laowu.casework.Computation;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunState;
import cn.laowu.desk.Desk;
import cn.laowu.policy.RegionId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The register workbook of a run: made when first asked for, and kept under the hash of what it tells. */
final class IssuingRegister {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Desk desk;
    private final PuttingBook putting;

    IssuingRegister(Desk desk) {
        this.desk = desk;
        this.putting = new PuttingBook(desk);
    }

    /**
     * Returns an address of minutes.
     *
     * @param region whose part alone the asker may see; empty for the whole
     */
    URI address(RunId id, RunState state, Computation run, Optional<RegionId> region) {
        boolean sealed =
                state.seals().stream().anyMatch(seal -> seal.generation().equals(run.generation()));
        // a draft's register also tells whom it waits for, so it is known by its computation
        String content = sealed ? run.totals().hash() : run.generation().value();
        String key = key(id, content, region);
        if (desk.files().describe(key, "").isEmpty()) {
            putting.put(key, id, state, run, new RunBook.Reader(region, false));
        }
        String name = "公益性岗位补贴登记表-" + id + (sealed ? "" : "-草稿") + ".xlsx";
        return desk.files().addressToGet(key, name, VALID);
    }

    static String key(RunId id, String content, Optional<RegionId> region) {
        String whose = region.map(RegionId::value).orElse("all");
        return "registers/" + id.period().month() + "/" + id + "/" + whose + "-" + content + ".xlsx";
    }
}
