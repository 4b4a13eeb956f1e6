package cn.laowu.desk.person;

import cn.laowu.casework.FilingId;
import cn.laowu.casework.Remark;
import cn.laowu.casework.UploadVersion;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one row about a person.
 *
 * @param filing whose row it is: region, kind, period, and the file's name where a period has several
 * @param upload of which file
 * @param row 1-based, of the sheet
 * @param role as what the person is in the row
 * @param fate what became of it
 * @param waitsFor who acts next; empty where nobody does
 * @param amount what it is worth; empty where that is not decided, or not for this person
 * @param rule that decided, down to {@code M8.4}; empty where none did yet
 * @param clause where it stands; empty as the rule
 * @param reasons why it is refused or worth nothing; sentences for officers that may quote the sheet
 * @param warnings what waits for a person's look
 * @param facts on which it was decided: post, category, days; nothing personal
 */
public record Told(
        Measure measure,
        FilingId filing,
        UploadVersion upload,
        int row,
        Role role,
        Fate fate,
        Optional<WaitsFor> waitsFor,
        Optional<Money> amount,
        String rule,
        String clause,
        List<Remark> reasons,
        List<Remark> warnings,
        Map<String, String> facts) {

    /** Keeps its own copies. */
    public Told {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        facts = Map.copyOf(facts);
    }

    /** As what the person is in a row. */
    public enum Role {
        WORKER("worker"),
        TRAINEE("trainee"),
        ENTREPRENEUR("entrepreneur"),
        /** Whom an entrepreneur employs (M7). */
        LED_WORKER("led-worker");

        private final String token;

        Role(String token) {
            this.token = token;
        }

        /** Returns the word of the API. */
        public String token() {
            return token;
        }
    }

    /** What became of a row. */
    public enum Fate {
        /** Its cells, or another file, refuse it. */
        REFUSED("refused"),
        /** It stands, and is not decided yet, or decided and not fixed. */
        WAITING("waiting"),
        /** It stands and is worth nothing, or not to this person. */
        NOTHING("nothing"),
        /** A sealed run pays it. */
        SEALED("sealed");

        private final String token;

        Fate(String token) {
            this.token = token;
        }

        /** Returns the word of the API. */
        public String token() {
            return token;
        }
    }

    /** Who acts next. */
    public enum WaitsFor {
        /** The file is being judged. */
        JUDGING("judging"),
        /** A clerk of the region takes on a file that nobody's name is on. */
        ADOPTION("adoption"),
        /** The region mends what refuses it. */
        CORRECTION("correction"),
        /** An officer of the region confirms the rows. */
        CONFIRMATION("confirmation"),
        /** The month's run, or a supplementary one. */
        RUN("run"),
        /** The district approves. */
        APPROVAL("approval");

        private final String token;

        WaitsFor(String token) {
            this.token = token;
        }

        /** Returns the word of the API. */
        public String token() {
            return token;
        }
    }
}
