package cn.laowu.wiring;

import cn.laowu.casework.Casework;
import cn.laowu.casework.PaidBy;
import cn.laowu.casework.PaidPeriods;
import cn.laowu.casework.Registers;
import cn.laowu.casework.Runs;
import cn.laowu.desk.AnsweringRequest;
import cn.laowu.desk.Bus;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FileStore;
import cn.laowu.desk.JudgingRequests;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.ServedKinds;
import cn.laowu.desk.TakingInFile;
import cn.laowu.desk.register.DistrictSettings;
import cn.laowu.intake.Limits;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the desk together for the kinds that a function brings, once a start. */
@Factory
final class DeskFactory {
    /** Calls to the database that are under way at once; more gain nothing on one connection pool of a small function. */
    private static final int CALLS = 16;

    /** The parameters, read and validated whole: a function with a flaw in them does not start. */
    @Context
    Deciders deciders(@Value("${issued.on}") String issuedOn, ReadingsSetting readings, Registers registers) {
        PolicyBook book = PolicyBook.load();
        return new Deciders(
                book,
                Term.of(LocalDate.parse(issuedOn), book),
                Readings.of(readings.chosen()),
                DistrictSettings.in(registers));
    }

    @Bean(preDestroy = "close")
    @Singleton
    ManyAtOnce calls() {
        return new ManyAtOnce(CALLS);
    }

    @Singleton
    Casework casework(
            DynamoDbClient database, TableNames tables, Keyring keyring, List<PaidBy> paidBy, ManyAtOnce calls) {
        return Casework.open(database, tables.casework(), tables.audit(), keyring, runs -> anyOf(paidBy, runs), calls);
    }

    private static PaidPeriods anyOf(List<PaidBy> paidBy, Runs runs) {
        List<PaidPeriods> all = paidBy.stream().map(by -> by.of(runs)).toList();
        return (through, person) -> all.stream().anyMatch(paid -> paid.paid(through, person));
    }

    /** Apart from the rest of casework, which asks kinds whom they paid, and kinds decide by what is set here. */
    @Singleton
    Registers registers(DynamoDbClient database, TableNames tables, Keyring keyring) {
        return Registers.open(database, tables.casework(), tables.audit(), keyring);
    }

    @Singleton
    Desk desk(Casework casework, FileStore files, Bus bus, List<ServedKind> kinds, Deciders deciders, Clock clock) {
        return new Desk(
                casework,
                files,
                new JudgingRequests(bus),
                new ServedKinds(kinds),
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
}
