package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.PaidBy;
import cn.laowu.casework.RunState;
import cn.laowu.casework.SealedPayments;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.Bus;
import cn.laowu.desk.ConfirmingFiled;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.desk.RunRequests;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.SettingRowAside;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Consumer;

/** Puts the function together, once a start. */
@Factory
final class PostPayrollFactory {
    @Singleton
    ServedKind welfarePosts(Deciders deciders) {
        return new WelfarePosts(deciders);
    }

    @Singleton
    PaidBy paidByRuns(Deciders deciders) {
        return runs -> new SealedPayments(runs, deciders.parties(), WelfarePosts.ID);
    }

    @Singleton
    AnnouncingUpload announcingUpload(Desk desk) {
        return new AnnouncingUpload(desk);
    }

    @Singleton
    AdoptingUpload adoptingUpload(Desk desk) {
        return new AdoptingUpload(desk);
    }

    @Singleton
    RunRequests runRequests(Bus bus) {
        return new RunRequests(bus);
    }

    @Singleton
    ConfirmingFiled confirmingFiled(Casework casework, Deciders deciders, RunRequests requests, Clock clock) {
        return new ConfirmingFiled(casework, deciders.parties(), requests, clock);
    }

    @Singleton
    SettingRosterRowAside settingRosterRowAside(Casework casework, Deciders deciders, Desk desk, RunRequests requests) {
        return new SettingRosterRowAside(casework, deciders, new SettingRowAside(desk), requests);
    }

    @Singleton
    RunningPostPayroll runningPostPayroll(
            Casework casework,
            Deciders deciders,
            IssuingRunReceipts receipts,
            ContinuingMonths continuingMonths,
            Clock clock) {
        Consumer<RunState> receiptsAndNextMonth = state -> {
            receipts.issue(state);
            continuingMonths.after(state);
        };
        return new RunningPostPayroll(casework, deciders, receiptsAndNextMonth, clock);
    }

    @Singleton
    ContinuingMonths continuingMonths(Casework casework, Deciders deciders, RunRequests requests, Clock clock) {
        return new ContinuingMonths(casework, deciders.parties(), requests, clock);
    }

    @Singleton
    IssuingRunReceipts issuingRunReceipts(Desk desk) {
        return new IssuingRunReceipts(desk);
    }

    @Singleton
    FindingRunReceipts findingRunReceipts(Desk desk) {
        return new FindingRunReceipts(desk);
    }

    @Singleton
    IssuingRegister issuingRegister(Desk desk) {
        return new IssuingRegister(desk);
    }

    @Singleton
    SweepingRows sweepingRows(Casework casework, Clock clock) {
        return new SweepingRows(casework, clock);
    }

    @Singleton
    SweepingGenerations sweepingGenerations(Casework casework, Deciders deciders, Clock clock) {
        return new SweepingGenerations(casework, deciders.parties(), clock);
    }
}
