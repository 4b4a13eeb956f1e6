package cn.laowu.postpayroll;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Keyring;
import cn.laowu.casework.ManyAtOnce;
import cn.laowu.casework.RunState;
import cn.laowu.casework.SealedPayments;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.AnsweringRequest;
import cn.laowu.desk.Bus;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FileStore;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.TakingInFile;
import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import cn.laowu.wiring.TableNames;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the function together, once a start. */
@Factory
final class PostPayrollFactory {
    /** Calls to the database that are under way at once; more gain nothing on one connection pool of a small function. */
    private static final int CALLS = 16;

    /** The parameters, read and validated whole: a function with a flaw in them does not start. */
    @Context
    Deciders deciders(@Value("${issued.on}") String issuedOn, ReadingsSetting readings) {
        PolicyBook book = PolicyBook.load();
        return new Deciders(book, Term.of(LocalDate.parse(issuedOn), book), Readings.of(readings.chosen()));
    }

    @Bean(preDestroy = "close")
    @Singleton
    ManyAtOnce calls() {
        return new ManyAtOnce(CALLS);
    }

    @Singleton
    Casework casework(
            DynamoDbClient database, TableNames tables, Keyring keyring, Deciders deciders, ManyAtOnce calls) {
        return Casework.open(
                database,
                tables.casework(),
                tables.audit(),
                keyring,
                runs -> new SealedPayments(runs, deciders.parties(), WelfarePosts.ID),
                calls);
    }

    @Singleton
    Desk desk(Casework casework, FileStore files, Bus bus, Deciders deciders, Clock clock) {
        return new Desk(
                casework,
                files,
                new JudgingRequests(bus),
                new ServedKinds(List.of(new WelfarePosts(deciders))),
                deciders.parties(),
                Limits.DEFAULT,
                Path.of(System.getProperty("java.io.tmpdir")),
                clock);
    }

    @Singleton
    TakingInFile takingInFile(Desk desk) {
        return new TakingInFile(desk);
    }

    @Singleton
    AnsweringRequest answeringRequest(Desk desk) {
        return new AnsweringRequest(desk);
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
    ConfirmingRoster confirmingRoster(Casework casework, Deciders deciders, RunRequests requests, Clock clock) {
        return new ConfirmingRoster(casework, deciders, requests, clock);
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
