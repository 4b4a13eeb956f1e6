package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.UploadVersion;
import java.util.Optional;

/** An upload is asked to be judged: for the first time under a name (adoption), or again (what it waited for has changed). */
public final class AnsweringRequest {
    private final Desk desk;
    private final TakingInFile takingInFile;
    private final JudgingAgain judgingAgain;

    public AnsweringRequest(Desk desk) {
        this.desk = desk;
        this.takingInFile = new TakingInFile(desk);
        this.judgingAgain = new JudgingAgain(desk);
    }

    public void answer(UploadVersion upload) {
        Optional<FileVersion> found = desk.casework().uploads().version(upload);
        if (found.isEmpty()) {
            return;
        }
        FileVersion version = found.get();
        boolean stands = desk.casework()
                .filings()
                .find(version.filing())
                .standing()
                .filter(standing -> standing.upload().equals(upload))
                .isPresent();
        if (stands) {
            judgingAgain.judge(upload, JudgingAgain.Which.HELD_ELSEWHERE);
        } else if (version.judging()) {
            desk.casework().uploads().beginJudging(version).ifPresent(takingInFile::judge);
        }
    }
}
