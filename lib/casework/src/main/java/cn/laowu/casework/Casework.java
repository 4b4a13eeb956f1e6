package cn.laowu.casework;

import cn.laowu.store.ItemTable;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything that is stored, opened once at the start. */
public final class Casework {
    private final Uploads uploads;
    private final Filings filings;
    private final FiledRows rows;
    private final People people;
    private final PersonsRows personsRows;
    private final HoldingPersons holdingPersons;
    private final Claims claims;
    private final FilingClaim filingClaim;
    private final ConfirmingClaim confirmingClaim;
    private final WithdrawingClaim withdrawingClaim;
    private final Nominations nominations;
    private final EnteringRows enteringRows;
    private final TakingPlace takingPlace;
    private final NotifyingWaiters notifyingWaiters;
    private final ConfirmingFiling confirmingFiling;
    private final Runs runs;
    private final SealingRun sealingRun;
    private final Registers registers;
    private final AuditTrail auditTrail;
    private final Replays replays;
    private final Adjustments adjustments;
    private final SweepingJudgements sweepingJudgements;
    private final SettingAside settingAside;

    private Casework(
            ItemTable casework,
            ItemTable audit,
            Keyring keyring,
            Function<Runs, PaidPeriods> paidPeriods,
            ManyAtOnce calls) {
        this.uploads = new Uploads(casework);
        this.filings = new Filings(casework);
        this.rows = new FiledRows(casework, keyring, calls);
        this.people = new People(casework, keyring, calls);
        this.personsRows = new PersonsRows(casework);
        this.runs = new Runs(casework, keyring, calls);
        Takings takings = new Takings(uploads, filings, rows);
        ClaimItems claimItems = new ClaimItems(keyring);
        this.claims = new Claims(casework, claimItems);
        this.holdingPersons = new HoldingPersons(casework, takings, paidPeriods.apply(runs), claims, calls);
        this.filingClaim = new FilingClaim(casework, audit, claims, claimItems, holdingPersons);
        this.confirmingClaim = new ConfirmingClaim(casework, audit, claims, claimItems);
        this.withdrawingClaim = new WithdrawingClaim(casework, audit, claims, claimItems);
        this.nominations = new Nominations(casework, filings, takings, calls);
        this.enteringRows = new EnteringRows(casework, uploads, filings, rows, calls);
        this.takingPlace = new TakingPlace(casework, audit, uploads, filings);
        this.notifyingWaiters = new NotifyingWaiters(casework, uploads, filings);
        this.confirmingFiling = new ConfirmingFiling(casework, audit, filings);
        this.sealingRun = new SealingRun(casework, audit);
        this.registers = new Registers(casework, audit, keyring);
        this.auditTrail = new AuditTrail(audit);
        this.replays = new Replays(casework);
        this.adjustments = new Adjustments(casework, audit);
        this.settingAside = new SettingAside(casework, audit, filings, rows);
        this.sweepingJudgements = new SweepingJudgements(casework, rows, uploads, filings);
    }

    /**
     * Opens both tables.
     *
     * @param caseworkTable name of the table of {@code infra/tables.yaml}'s CaseworkTable
     * @param auditTable name of its AuditTable
     * @param paidPeriods how it is known from the runs that somebody was paid already, such as {@link SealedPayments}
     */
    public static Casework open(
            DynamoDbClient database,
            String caseworkTable,
            String auditTable,
            Keyring keyring,
            Function<Runs, PaidPeriods> paidPeriods,
            ManyAtOnce calls) {
        DynamoDbEnhancedClient client =
                DynamoDbEnhancedClient.builder().dynamoDbClient(database).build();
        return new Casework(
                new ItemTable(database, client, caseworkTable),
                new ItemTable(database, client, auditTable),
                keyring,
                paidPeriods,
                calls);
    }

    public Uploads uploads() {
        return uploads;
    }

    public Filings filings() {
        return filings;
    }

    public FiledRows rows() {
        return rows;
    }

    public People people() {
        return people;
    }

    public PersonsRows personsRows() {
        return personsRows;
    }

    public HoldingPersons holdingPersons() {
        return holdingPersons;
    }

    public Claims claims() {
        return claims;
    }

    public FilingClaim filingClaim() {
        return filingClaim;
    }

    public ConfirmingClaim confirmingClaim() {
        return confirmingClaim;
    }

    public WithdrawingClaim withdrawingClaim() {
        return withdrawingClaim;
    }

    public Nominations nominations() {
        return nominations;
    }

    public EnteringRows enteringRows() {
        return enteringRows;
    }

    public TakingPlace takingPlace() {
        return takingPlace;
    }

    public NotifyingWaiters notifyingWaiters() {
        return notifyingWaiters;
    }

    public ConfirmingFiling confirmingFiling() {
        return confirmingFiling;
    }

    public Runs runs() {
        return runs;
    }

    public SealingRun sealingRun() {
        return sealingRun;
    }

    public SettingAside settingAside() {
        return settingAside;
    }

    public SweepingJudgements sweepingJudgements() {
        return sweepingJudgements;
    }

    public Registers registers() {
        return registers;
    }

    public Replays replays() {
        return replays;
    }

    public Adjustments adjustments() {
        return adjustments;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }
}
