package cn.laowu.intake;

import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import cn.laowu.policy.PostNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The readers of cells: each takes the plain case first, since millions of cells pass here. */
final class CellReaders {

    static final CellReader<String> TEXT = (text, type, faults) -> Texts.plain(said(text, type));
    static final CellReader<String> NAME = (text, type, faults) -> Texts.name(said(text, type));
    static final CellReader<IdNumber> ID_NUMBER = IdNumberReader::read;
    static final CellReader<BankAccount> ACCOUNT = CellReaders::account;
    static final CellReader<Uscc> USCC = CellReaders::uscc;
    static final CellReader<LocalDate> DATE = CellReaders::date;
    static final CellReader<Money> MONEY = CellReaders::money;
    static final CellReader<Boolean> YES_NO = CellReaders::yesNo;
    static final CellReader<PostNumber> POST_NUMBER = CellReaders::postNumber;
    static final CellReader<Category> CATEGORY = CellReaders::category;

    private static final int MOST_COUNT_DIGITS = 9;
    private static final int MONEY_DECIMALS = 2;
    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000_000L);

    private CellReaders() {}

    private static String said(String text, CellType type) {
        return type == CellType.NUMBER ? Numbers.text(text) : text;
    }

    private static @Nullable BankAccount account(String text, CellType type, CellFaults faults) {
        if (type == CellType.TEXT && BankAccount.isSound(text)) {
            return BankAccount.sound(text);
        }
        String code = type == CellType.NUMBER ? Numbers.text(text) : Texts.code(text);
        boolean number = type == CellType.NUMBER || Numbers.isShortened(code);
        if (number && Numbers.isTooLong(code)) {
            faults.refuse("account-truncated", "银行账号被表格软件当成了数字，末几位已经丢失。请把单元格设为文本格式后重新录入完整账号。");
            return null;
        }
        if (!BankAccount.isSound(code)) {
            faults.refuse("account-unreadable", "银行账号应是 8 到 30 位数字，请核对后重新填写。");
            return null;
        }
        return BankAccount.sound(code);
    }

    private static @Nullable Uscc uscc(String text, CellType type, CellFaults faults) {
        String code = Texts.code(said(text, type)).toUpperCase(Locale.ROOT);
        if (!Uscc.isSound(code)) {
            String length = code.length() == 18 ? "校验不通过" : "应为 18 位，这里是 " + code.length() + " 位";
            faults.refuse("uscc", "统一社会信用代码" + length + "，请对照营业执照核对。");
            return null;
        }
        return new Uscc(code);
    }

    private static @Nullable LocalDate date(String text, CellType type, CellFaults faults) {
        LocalDate date = null;
        if (type == CellType.TEXT || type == CellType.DATE) {
            date = DateTexts.parse(text, faults.epoch1904());
        } else if (type == CellType.NUMBER) {
            date = DateTexts.number(Numbers.text(text), faults.epoch1904());
        }
        if (date == null) {
            faults.refuse("date-unreadable", "“" + Texts.shown(text) + "”不是完整的日期，请填成 2026-03-01 这样的年月日。");
        }
        return date;
    }

    static CellReader<Integer> count(int least) {
        return (text, type, faults) -> count(text, type, faults, least);
    }

    private static @Nullable Integer count(String text, CellType type, CellFaults faults, int least) {
        int plain = text.length() <= MOST_COUNT_DIGITS && isNumeric(type) ? Digits.number(text, 0, text.length()) : -1;
        if (plain >= 0 && plain >= least) {
            return plain;
        }
        BigDecimal number = number(text, type);
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            faults.refuse("number-unreadable", "“" + Texts.shown(text) + "”不是整数，请只填数字。");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.precision() - number.scale() > MOST_COUNT_DIGITS) {
            faults.refuse("number-range", "“" + Texts.shown(text) + "”超出范围，不能小于 " + least + "，请核对。");
            return null;
        }
        return number.intValue();
    }

    private static @Nullable Money money(String text, CellType type, CellFaults faults) {
        BigDecimal number = number(text, type);
        if (number == null) {
            faults.refuse("number-unreadable", "“" + Texts.shown(text) + "”不是金额，请填以元为单位的数字，如 3000.00。");
            return null;
        }
        BigDecimal yuan = number.stripTrailingZeros();
        if (yuan.signum() <= 0 || yuan.scale() > MONEY_DECIMALS || yuan.compareTo(MOST_YUAN) >= 0) {
            faults.refuse("number-range", "“" + Texts.shown(text) + "”超出范围：金额应大于 0，最多两位小数，请核对。");
            return null;
        }
        return Money.ofFen(yuan.movePointRight(MONEY_DECIMALS).longValueExact());
    }

    private static boolean isNumeric(CellType type) {
        return type == CellType.TEXT || type == CellType.NUMBER;
    }

    private static @Nullable BigDecimal number(String text, CellType type) {
        if (!isNumeric(type)) {
            return null;
        }
        return type == CellType.NUMBER ? Numbers.ofCell(text) : Numbers.parse(Texts.code(text));
    }

    static CellReader<String> choice(List<String> words) {
        return (text, type, faults) -> {
            String word = Texts.word(said(text, type));
            if (words.contains(word)) {
                return word;
            }
            faults.refuse("value-unknown", "“" + Texts.shown(text) + "”不在可填的范围内，请填：" + String.join("、", words) + "。");
            return null;
        };
    }

    private static @Nullable Boolean yesNo(String text, CellType type, CellFaults faults) {
        return switch (Texts.word(said(text, type))) {
            case "是", "1" -> Boolean.TRUE;
            case "否", "0" -> Boolean.FALSE;
            default -> {
                faults.refuse("value-unknown", "“" + Texts.shown(text) + "”读不出是或否，请填“是”或“否”。");
                yield null;
            }
        };
    }

    private static @Nullable PostNumber postNumber(String text, CellType type, CellFaults faults) {
        try {
            return PostNumber.of(said(text, type));
        } catch (IllegalArgumentException e) {
            faults.refuse("missing", "没有填写，请补填。");
            return null;
        }
    }

    private static @Nullable Category category(String text, CellType type, CellFaults faults) {
        Category category = CategoryWords.of(text);
        if (category == null) {
            category = CategoryWords.of(Texts.word(text));
        }
        if (category == null) {
            faults.refuse(
                    "category-unknown",
                    "“" + Texts.shown(text) + "”不是规定的人员类别，请填：" + String.join("、", CategoryWords.examples()) + " 之一。");
        }
        return category;
    }
}
