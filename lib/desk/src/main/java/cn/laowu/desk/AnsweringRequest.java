package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.UploadVersion;
import cn.laowu.store.StoreBusy;
import java.util.Optional;

/** An upload is asked to be judged: for the first time under a name (adoption), or again (what it waited for has changed). */
public final class AnsweringRequest {
    private static final int ROUNDS = 20;

    private final Desk desk;
    private final TakingInFile takingInFile;
    private final JudgingAgain judgingAgain;

    public AnsweringRequest(Desk desk) {
        this.desk = desk;
        this.takingInFile = new TakingInFile(desk);
        this.judgingAgain = new JudgingAgain(desk);
    }

    /** Looks again where another judging began or ended meanwhile: it may have looked before what is asked for now. */
    public void answer(UploadVersion upload) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<FileVersion> found = desk.casework().uploads().version(upload);
            if (found.isEmpty() || answered(found.get())) {
                return;
            }
        }
        throw new StoreBusy("version " + upload);
    }

    private boolean answered(FileVersion version) {
        if (desk.casework().filings().find(version.filing()).isOf(version.id())) {
            judgingAgain.judge(version.id(), JudgingAgain.Which.HELD_ELSEWHERE);
            return true;
        }
        if (!version.judging()) {
            return true;
        }
        Optional<FileVersion> begun = desk.casework().uploads().beginJudging(version);
        begun.ifPresent(takingInFile::judge);
        return begun.isPresent();
    }
}
