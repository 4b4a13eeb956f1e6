package cn.laowu.desk;

import cn.laowu.casework.Refusal;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import java.time.LocalDate;

/** What a kind of file brings to the desk beside the declaration of its columns. */
public interface ServedKind {

    /** How its sheets are laid out: for receipts and blank templates. What registers say of a file is not in it. */
    Kind kind();

    /** The clause of the measures that its rows are judged by, such as 二, where their awards name no other. */
    String clause();

    /** What a receipt says in 应发金额 of an accepted row until somebody decides; empty where the kind decides money itself or none. */
    String amountPending();

    /** Is each row of the kind worth an amount: zero where it is refused? Not where a run or a nomination decides. */
    default boolean decidesMoney() {
        return false;
    }

    /** Is an amount decided for groups of rows, such as a nomination? The file is then worth what its groups are. */
    default boolean decidesGroups() {
        return false;
    }

    /**
     * Opens the place of a file before it is read: what the registers know of its event or batch, whether anything of its period can be
     * taken on that day.
     */
    Opening open(InboxKey.Placed placed, LocalDate today);

    /** What comes of opening a place. */
    sealed interface Opening {
        /** The file can be read and judged. */
        record Open(Sitting sitting) implements Opening {}

        /** No file can be taken there that day (R15: {@code not-in-term}; {@code event-unknown} …). */
        record Closed(Refusal why) implements Opening {}
    }
}
