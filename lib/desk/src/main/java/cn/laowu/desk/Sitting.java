package cn.laowu.desk;

import cn.laowu.casework.Award;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Refusal;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The judging of one file of a kind, with what the registers say of its place. For one file and one day; not for use by several threads. */
public interface Sitting {

    /** The columns, with the checks of this place and day. */
    Kind kind();

    /** Why the lines above the table refuse the file ({@code register-differs}); empty where they agree with the register. */
    default Optional<Refusal> against(Labels labels) {
        return Optional.empty();
    }

    /** What of an accepted or refused row is kept, and what it is worth. Reads cells that may be empty. */
    Content content(Row row);

    /**
     * Decides rows that are decided together, also with rows of other files; empty where each row is decided by itself and only held once a
     * subject, kind and period.
     *
     * @param version the file, while it is being judged
     */
    default Optional<DecidingTogether> together(FileVersion version) {
        return Optional.empty();
    }

    /** May the row come out otherwise because of what happened to other files? Then it is judged anew when they change. */
    default boolean dependsOnOthers(FiledRow row) {
        return !row.accepted() && row.codes().equals(List.of(HeldElsewhere.CODE));
    }

    /** Whom a row is about. */
    sealed interface Whom {
        /** A person by the 身份证号, checked. */
        record Person(String number) implements Whom {}

        /** An organisation by the 统一社会信用代码, checked. */
        record Organisation(String uscc) implements Whom {}
    }

    /**
     * What of a row is kept.
     *
     * @param whom whom the rule counts once; empty where it could not be read
     * @param facts what the rule decides on; nothing personal
     * @param fields what is personal: name, number, account
     * @param award what the row is worth if it is accepted; empty where the kind decides no money by rows
     * @param notes what an accepted row carries all the same, such as {@code not-completed}
     */
    record Content(
            Optional<Whom> whom,
            Map<String, String> facts,
            Map<String, String> fields,
            Optional<Award> award,
            List<Finding> notes) {
        public Content {
            facts = Map.copyOf(facts);
            fields = Map.copyOf(fields);
            notes = List.copyOf(notes);
        }

        /** Of a kind that decides no money by rows. */
        public Content(Optional<Whom> whom, Map<String, String> facts, Map<String, String> fields) {
            this(whom, facts, fields, Optional.empty(), List.of());
        }
    }
}
