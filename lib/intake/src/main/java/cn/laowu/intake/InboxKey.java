package cn.laowu.intake;

import cn.laowu.policy.RegionId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The key under which a file arrived: {@code inbox/{region}/{kind}/{period}/{file name}}, exactly five parts. */
public sealed interface InboxKey {

    /** A key that fits. */
    record Placed(Place place, KindName kind, Period period, String fileName) implements InboxKey {}

    /** A key that does not; {@code why} has the code {@code key-region}, {@code key-kind} or {@code key-period}. */
    record Misplaced(Finding why) implements InboxKey {}

    /**
     * Returns what the key says: the first part that does not fit is the reason why it is misplaced.
     *
     * @param regions the regions that there are
     */
    static InboxKey parse(String key, Set<RegionId> regions) {
        String[] parts = key.split("/", -1);
        String region = part(parts, 1);
        Optional<RegionId> known =
                regions.stream().filter(id -> id.value().equals(region)).findFirst();
        boolean district = region.equals(Place.DISTRICT.text());
        if (!part(parts, 0).equals("inbox") || (known.isEmpty() && !district)) {
            return misplaced(
                    "key-region",
                    "文件放在了“" + region + "”下，没有这个地区。请放到本地区的目录下："
                            + regions.stream().sorted().map(RegionId::value).collect(Collectors.joining("、")) + "。");
        }
        Optional<KindName> kind = KindNames.find(part(parts, 2));
        if (kind.isEmpty()) {
            return misplaced(
                    "key-kind",
                    "没有“" + part(parts, 2) + "”这种表。可以报送的有："
                            + KindNames.all().stream().map(InboxKey::named).collect(Collectors.joining("、")) + "。");
        }
        KindName name = kind.get();
        if (district ? !name.fromDistrict() : !name.fromRegion()) {
            return misplaced(
                    "key-region",
                    "《" + name.titleZh() + "》不由“" + region + "”报送，请放到" + (district ? "所属地区的目录下。" : "district 目录下。"));
        }
        Optional<Period> period = Period.parse(name.period(), part(parts, 3));
        if (period.isEmpty() || parts.length != 5 || parts[4].isEmpty()) {
            return misplaced(
                    "key-period",
                    "《" + name.titleZh() + "》应直接放在" + periodZh(name.period()) + "目录下，这里是“" + part(parts, 3) + "”"
                            + (parts.length > 5 ? "下的又一层目录" : "") + "。");
        }
        return new Placed(known.map(Place::of).orElse(Place.DISTRICT), name, period.get(), parts[4]);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static Misplaced misplaced(String code, String zh) {
        return new Misplaced(Finding.of(code, zh));
    }

    private static String named(KindName kind) {
        return kind.id() + "（" + kind.titleZh() + "）";
    }

    private static String periodZh(PeriodType type) {
        return switch (type) {
            case MONTH -> "月份（如 2026-10）";
            case YEAR -> "年份（如 2026）";
            case NUMBER -> "批次号或活动编号";
        };
    }
}
