package cn.laowu.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Column;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Limits;
import cn.laowu.intake.Period;
import cn.laowu.intake.PeriodType;
import cn.laowu.intake.Place;
import cn.laowu.intake.ReadingFile;
import cn.laowu.intake.Row;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.policy.RegionId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers mend the receipt itself and send that back: it must read as the file did. Every name and number here is made up. */
class ReceiptSentBackTest {

    private static final Column<String> NAME = Column.name("姓名").required();
    private static final Column<IdNumber> ID = Column.idNumber("身份证号").required();
    private static final Column<LocalDate> START = Column.date("上岗日期").required();
    private static final Column<String> REMARK = Column.text("备注");
    private static final Kind KIND = Kind.declare(KindNames.WELFARE_POSTS)
            .columns(NAME, ID, START, REMARK)
            .identity(ID)
            .build();
    private static final FileContext CONTEXT = new FileContext(
            Place.of(RegionId.of("zhuozi")),
            Period.parse(PeriodType.MONTH, "2026-09").orElseThrow(),
            LocalDate.of(2026, 11, 5));
    private static final String ROSTER = """
            花名册,,,
            填报单位：某局,,,
            姓名,身份证号,上岗日期,备注
            张三,11010519491231002X,2026-03-01,=1+1
            ,,,
            李四,110105194912310021,2026.3.1,_x000D_
            ,11010519491231002X,2026年3月1日," 两
            行"
            合计,,,3
            填表人：王五,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void aReceiptReadsAsTheFileThatItAnswers() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), ROSTER, StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        FileOutcome.Read read = read(roster, rows);
        Path receipt = answered(roster, read, rows);

        List<Row> again = new ArrayList<>();
        FileOutcome.Read readAgain = read(receipt, again);
        assertThat(readAgain.headerRow()).isEqualTo(read.headerRow());
        assertThat(readAgain.accepted()).isEqualTo(1);
        assertThat(again).extracting(Row::number).containsExactly(4, 6, 7);
        assertThat(again)
                .extracting(Row::codes)
                .containsExactlyElementsOf(rows.stream().map(Row::codes).toList());
        assertThat(again)
                .extracting(row -> row.raw().subList(0, 4))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.raw().subList(0, 4)).toList());

        Path second = answered(receipt, readAgain, again);
        List<Row> third = new ArrayList<>();
        assertThat(read(second, third).columns()).isEqualTo(readAgain.columns());
        assertThat(third)
                .extracting(Row::raw)
                .isEqualTo(again.stream().map(Row::raw).toList());
    }

    private static FileOutcome.Read read(Path file, List<Row> rows) throws IOException {
        FileOutcome outcome = new ReadingFile(Limits.DEFAULT).read(file, KIND, CONTEXT, new BitSet(), rows::add);
        assertThat(outcome).isInstanceOf(FileOutcome.Read.class);
        return (FileOutcome.Read) outcome;
    }

    private Path answered(Path file, FileOutcome.Read read, List<Row> rows) throws Exception {
        List<RowAnswer> answers = rows.stream()
                .map(row ->
                        new RowAnswer(row.number(), row.accepted(), row.findings(), row.warnings(), null, null, "二"))
                .toList();
        Tallying tallying = new Tallying();
        answers.forEach(tallying::add);
        Heading heading = new Heading(
                "u1", "zhuozi", "卓资县", "welfare-posts", "花名册", "2026-09", "花名册.csv", LocalDate.of(2026, 11, 5));
        Path receipt = Files.createTempFile(folder, "receipt", ".xlsx");
        try (OutputStream out = Files.newOutputStream(receipt);
                SheetFile sheets = SheetFile.open(file, Limits.DEFAULT)) {
            ReceiptWorkbook.write(
                    out, new Receipt(heading, Judged.of(read, tallying.tally())), sheets, answers.iterator());
        }
        return receipt;
    }
}
