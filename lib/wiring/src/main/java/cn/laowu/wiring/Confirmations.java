package cn.laowu.wiring;

import cn.laowu.access.ProblemException;
import cn.laowu.access.Problems;
import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.Filing;

/** What a confirmation or its withdrawal that was not done is answered with. */
public final class Confirmations {

    private Confirmations() {}

    /** Returns the filing as it stands after the act; throws what refuses it. */
    public static Filing done(ConfirmingFiling.Outcome outcome) {
        if (outcome instanceof ConfirmingFiling.Outcome.Done done) {
            return done.filing();
        }
        if (outcome instanceof ConfirmingFiling.Outcome.AlreadySo already) {
            return already.filing();
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(ConfirmingFiling.Outcome outcome) {
        if (outcome instanceof ConfirmingFiling.Outcome.SamePerson) {
            return Problems.forbidden(
                    "same-person",
                    "这份文件是您本人上传的，须由另一位确认人确认。",
                    "You uploaded this file; another officer must confirm it.");
        }
        if (outcome instanceof ConfirmingFiling.Outcome.RowsDiffer) {
            return Problems.conflict(
                    "rows-differ",
                    "内容在您查看之后有变化，请重新查看现在的内容，再确认。",
                    "The rows have changed since you looked; look again and confirm what stands now.");
        }
        return Problems.conflict(
                "nothing-to-confirm",
                "没有可确认的内容：本期还没有收到文件。",
                "Nothing can be confirmed: no file stands for this period.");
    }
}
