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

    public SettingRowAside(Desk desk) {
        this.desk = desk;
    }

    /**
     * Done, or already so, the caller goes on with {@link #tell}.
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
        return desk.casework()
                .settingAside()
                .setAside(wish, LocalDate.now(desk.clock()), desk.clock().instant());
    }

    /**
     * Asks for the receipt to be issued again, and tells those who waited for the person. The receipt is made from the officer's file,
     * which whoever answers a person's call has no right to read: whoever is asked to judge the file again has.
     */
    public void tell(Filing filing) {
        filing.standing().ifPresent(standing -> desk.requests().send(standing.upload(), filing.id()));
        desk.casework().notifyingWaiters().drain(filing.id(), desk.telling(filing.id()));
    }
}
