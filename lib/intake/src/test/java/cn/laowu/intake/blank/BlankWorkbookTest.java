package cn.laowu.intake.blank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.intake.Column;
import cn.laowu.intake.FileContext;
import cn.laowu.intake.FileOutcome;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Label;
import cn.laowu.intake.Limits;
import cn.laowu.intake.Period;
import cn.laowu.intake.Place;
import cn.laowu.intake.ReadingFile;
import cn.laowu.intake.Uscc;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankWorkbookTest {
    private static final Kind KIND = Kind.declare(KindNames.WELFARE_POSTS)
            .labels(Label.of(Column.choice("机构类型", "当地培训机构", "北京培训机构")))
            .columns(
                    Column.sequence("序号"),
                    Column.name("姓名").required(),
                    Column.idNumber("身份证号").required(),
                    Column.category("人员类别").required(),
                    Column.date("上岗日期").required(),
                    Column.account("银行账号"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void theSheetIsReadAsOneWithoutRowsAndFilledInItIsReadWhole() throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        Files.write(blank, blank());
        assertThat(read(blank))
                .isInstanceOfSatisfying(
                        FileOutcome.Read.class,
                        outcome -> assertThat(outcome.dataRows()).isZero());

        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> cells = List.of("1", "某某", "11010519491231002X", "脱贫劳动力", "2026-03-01", "6200000000000000000");
            for (int at = 0; at < cells.size(); at++) {
                sheet.getRow(3).getCell(at).setCellValue(cells.get(at));
            }
            try (var out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
        }
        assertThat(read(filled)).isInstanceOfSatisfying(FileOutcome.Read.class, outcome -> {
            assertThat(outcome.dataRows()).isEqualTo(1);
            assertThat(outcome.accepted()).isEqualTo(1);
        });
    }

    @Test
    void cellsKeepNumbersAsTextAndOfferWhatIsTaken() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("身份证号");
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(900).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            List<String> offered = new ArrayList<>();
            for (DataValidation validation : sheet.getDataValidations()) {
                offered.add(validation.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                        + validation.getValidationConstraint().getFormula1());
            }
            assertThat(offered)
                    .containsExactlyInAnyOrder(
                            "B2 \"当地培训机构,北京培训机构\"", "D4:D1003 \"脱贫劳动力,边缘易致贫劳动力,乡村振兴带头人,其他农村劳动力,师资人员\"");
        }
    }

    @Test
    void theExampleStandsOnTheHelpSheetAndIsSound() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank()))) {
            XSSFSheet help = workbook.getSheet("填写说明");
            List<String> examples = new ArrayList<>();
            help.forEach(row -> {
                if (row.getCell(3) != null) {
                    examples.add(row.getCell(3).getStringCellValue());
                }
            });
            assertThat(examples).contains("11010519491231002X", "脱贫劳动力", "2026-03-01");
        }
        assertThat(IdNumber.of("11010519491231002X", LocalDate.of(2026, 11, 5)).value())
                .hasSize(18);
        assertThat(new Uscc("91350100M000100Y43").value()).hasSize(18);
    }

    private static byte[] blank() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BlankWorkbook.write(bytes, KIND);
        return bytes.toByteArray();
    }

    private static FileOutcome read(Path file) throws IOException {
        FileContext context =
                new FileContext(Place.DISTRICT, new Period.Month(YearMonth.of(2026, 10)), LocalDate.of(2026, 11, 5));
        return new ReadingFile(Limits.DEFAULT).read(file, KIND, context, new BitSet(), row -> {});
    }
}
