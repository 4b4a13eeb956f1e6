package cn.laowu.postpayroll;

import cn.laowu.access.ProblemException;
import cn.laowu.access.Problems;
import cn.laowu.casework.Filing;
import cn.laowu.casework.SettingAside;

/** What a row that was not set aside is answered with. */
final class SettingsAside {

    private SettingsAside() {}

    /** Returns the filing as it stands after the act; throws what refuses it. */
    static Filing done(SettingAside.Outcome outcome) {
        if (outcome instanceof SettingAside.Outcome.Done done) {
            return done.filing();
        }
        if (outcome instanceof SettingAside.Outcome.AlreadySo already) {
            return already.filing();
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(SettingAside.Outcome outcome) {
        if (outcome instanceof SettingAside.Outcome.RefusedAnyway) {
            return Problems.conflict(
                    "refused-anyway",
                    "这一行本来就没有通过，不占人也不发放，不用撤下。",
                    "The row is refused for another reason: it holds nobody and nobody is paid for it.");
        }
        if (outcome instanceof SettingAside.Outcome.OtherFile) {
            return Problems.conflict(
                    "roster-replaced",
                    "您查看之后，该地区换了一份名册。请打开现在的名册，核对行号后再撤。",
                    "The region has sent another roster since you looked; look again and name the row of that.");
        }
        if (outcome instanceof SettingAside.Outcome.TooMany) {
            return Problems.conflict(
                    "too-many-set-aside",
                    "这份名册已撤下 " + SettingAside.MOST + " 行。请让该地区撤回确认，改正后上传整份名册。",
                    SettingAside.MOST
                            + " rows of this roster are set aside already; have the region send another file.");
        }
        return Problems.notFound();
    }
}
