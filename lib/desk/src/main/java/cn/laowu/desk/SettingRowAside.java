package cn.laowu.desk;

import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.SettingAside;
import cn.laowu.casework.UploadId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The district sets one row of a standing file aside, confirmed or not, with a reason: the row is refused, whom it held is free for other
 * files, and the receipt is issued again. The same bytes do not bring it back; another file may.
 */
public final class SettingRowAside {
    private final Desk desk;
    private final IssuingReceipt issuingReceipt;

    public SettingRowAside(Desk desk) {
        this.desk = desk;
        this.issuingReceipt = new IssuingReceipt(desk);
    }

    /**
     * Done, or already so, those who waited are told and the receipt lies in the bucket when this returns.
     *
     * @param lookedAt the upload of which the officer saw the row; empty where they name none
     * @param row 1-based, of the sheet
     * @param reason why; kept for ever in the audit trail, so who lets it in has looked that nothing personal is in it
     * @param raises the run's month that depends on the file; empty where none does
     */
    public SettingAside.Outcome setAside(
            FilingId filing,
            Optional<UploadId> lookedAt,
            int row,
            String reason,
            Officer by,
            Optional<RunPeriod> raises) {
        SettingAside.Wish wish = new SettingAside.Wish(
                filing, lookedAt, row, Refusals.setAside(reason.strip()), reason.strip(), by, raises);
        SettingAside.Outcome outcome = desk.casework()
                .settingAside()
                .setAside(wish, LocalDate.now(desk.clock()), desk.clock().instant());
        if (outcome instanceof SettingAside.Outcome.Done done) {
            finish(done.filing());
        } else if (outcome instanceof SettingAside.Outcome.AlreadySo already) {
            finish(already.filing());
        }
        return outcome;
    }

    private void finish(Filing filing) {
        desk.casework().notifyingWaiters().drain(filing.id(), desk.telling(filing.id()));
        filing.standing()
                .flatMap(standing -> desk.casework().uploads().version(standing.upload()))
                .ifPresent(issuingReceipt::issue);
    }
}
