package cn.laowu.local;

import cn.laowu.desk.ServedKind;
import cn.laowu.desk.ServedKinds;
import cn.laowu.fairclaims.FairAttendances;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Limits;
import cn.laowu.intake.ReadingFile;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Mode;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.trainingclosure.TrainingBatches;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Registers the events and batches of the demo's files as the admin, from the lines above their tables, as organised by Chaoyang; and for
 * each institution an account made from its code, so that money has somewhere to go. The real district registers first.
 */
final class RegisteringPlaces {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "admin";

    private final ApiClient api;
    private final ServedKinds kinds;
    private final Parties parties;
    private final LocalDate today;

    /**
     * Creates it.
     *
     * @param kinds the declarations by which the lines are read
     */
    RegisteringPlaces(ApiClient api, ServedKinds kinds, Parties parties, LocalDate today) {
        this.api = api;
        this.kinds = kinds;
        this.parties = parties;
        this.today = today;
    }

    /** Registers what the file refers to; what can't be read from it stays unregistered, and its receipt will say so. */
    void register(DemoFile file) throws IOException, InterruptedException {
        Set<RegionId> regions = parties.regions().stream().map(Region::id).collect(Collectors.toSet());
        if (!(InboxKey.parse(file.key(), regions) instanceof InboxKey.Placed placed)) {
            return;
        }
        boolean fair = placed.kind().equals(KindNames.FAIR_ATTENDANCE);
        if (!fair && !placed.kind().equals(KindNames.TRAINING_BATCH)) {
            return;
        }
        Optional<Labels> read = labels(file, placed);
        if (read.isEmpty()) {
            return;
        }
        Labels labels = read.get();
        String region =
                placed.place().region().orElse(parties.regions().get(0).id()).value();
        if (fair) {
            enter("/v1/fairs", fair(placed, region, labels));
        } else if (enter("/v1/training-batches", batch(placed, region, labels))) {
            enter("/v1/organisations", institution(region, labels));
        }
    }

    private Optional<Labels> labels(DemoFile file, InboxKey.Placed placed) throws IOException {
        ServedKind served = kinds.find(placed.kind()).orElseThrow();
        FileContext context = new FileContext(placed.place(), placed.period(), today);
        FileOutcome outcome =
                new ReadingFile(Limits.DEFAULT).read(file.path(), served.kind(), context, new BitSet(), row -> {});
        return outcome instanceof FileOutcome.Read read ? Optional.of(read.labels()) : Optional.empty();
    }

    private static ObjectNode fair(InboxKey.Placed placed, String region, Labels labels) {
        return JSON.createObjectNode()
                .put("number", placed.period().text())
                .put("region", region)
                .put("day", String.valueOf(labels.get(FairAttendances.DAY)))
                .put("mode", token(labels.get(FairAttendances.MODE), Mode.values(), Mode::nameZh, Mode::token))
                .put("organisedByChaoyang", true);
    }

    private static ObjectNode batch(InboxKey.Placed placed, String region, Labels labels) {
        boolean beijing = TrainingBatches.BEIJING_INSTITUTION.equals(labels.get(TrainingBatches.INSTITUTION_TYPE));
        ObjectNode batch = JSON.createObjectNode()
                .put("number", placed.period().text())
                .put("region", region)
                .put("institution", labels.get(TrainingBatches.INSTITUTION))
                .put("uscc", String.valueOf(labels.get(TrainingBatches.INSTITUTION_CODE)))
                .put("organiser", beijing ? "beijing" : "local")
                .put("opening", String.valueOf(labels.get(TrainingBatches.OPENING)))
                .put("closing", String.valueOf(labels.get(TrainingBatches.CLOSING)));
        if (beijing) {
            batch.put(
                            "classType",
                            token(
                                    labels.get(TrainingBatches.CLASS_TYPE),
                                    ClassType.values(),
                                    ClassType::nameZh,
                                    ClassType::token))
                    .put("mode", token(labels.get(TrainingBatches.MODE), Mode.values(), Mode::nameZh, Mode::token));
        }
        return batch;
    }

    /** Synthetic: digits made from code and region. */
    private static ObjectNode institution(String region, Labels labels) {
        String uscc = String.valueOf(labels.get(TrainingBatches.INSTITUTION_CODE));
        return JSON.createObjectNode()
                .put("uscc", uscc)
                .put("name", labels.get(TrainingBatches.INSTITUTION))
                .put("beijing", false)
                .put("chaoyang", false)
                .put("account", "62990000%011d".formatted(Math.floorMod((uscc + region).hashCode(), 1_000_000_000)));
    }

    private static <E> String token(
            @Nullable String word, E[] values, Function<E, String> nameZh, Function<E, String> token) {
        return Arrays.stream(values)
                .filter(value -> nameZh.apply(value).equals(word))
                .map(token)
                .findFirst()
                .orElse("");
    }

    /** A refusal is no failure of the demo: what is not registered is refused with the reason in its receipt. */
    private boolean enter(String register, ObjectNode entry) throws IOException, InterruptedException {
        ApiClient.Answer answer =
                api.post(ADMIN, register, entry, UUID.randomUUID().toString());
        if (answer.status() >= 500) {
            answer.orThrow(register);
        }
        return answer.ok();
    }
}
