package cn.laowu.intake;

import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import cn.laowu.policy.PostNumber;
import java.time.LocalDate;
import java.util.List;

/** The readers of cells. */
final class CellReaders {

    static final CellReader<String> TEXT = (text, type, faults) -> text;
    static final CellReader<String> NAME = (text, type, faults) -> text;
    static final CellReader<IdNumber> ID_NUMBER = (text, type, faults) -> null;
    static final CellReader<BankAccount> ACCOUNT = (text, type, faults) -> null;
    static final CellReader<Uscc> USCC = (text, type, faults) -> null;
    static final CellReader<LocalDate> DATE = (text, type, faults) -> null;
    static final CellReader<Money> MONEY = (text, type, faults) -> null;
    static final CellReader<Boolean> YES_NO = (text, type, faults) -> null;
    static final CellReader<PostNumber> POST_NUMBER = (text, type, faults) -> null;
    static final CellReader<Category> CATEGORY = (text, type, faults) -> null;

    private CellReaders() {}

    static CellReader<Integer> count(int least) {
        return (text, type, faults) -> least;
    }

    static CellReader<String> choice(List<String> words) {
        return (text, type, faults) -> words.get(0);
    }
}
