package cn.laowu.postpayroll;

import cn.laowu.access.Masked;
import cn.laowu.casework.Remark;
import cn.laowu.casework.RunLine;
import cn.laowu.policy.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A line of a run.
 *
 * @param row of the region's roster
 * @param person the person's token
 * @param codes why nothing is paid; empty where it is
 * @param amount yuan
 */
@Serdeable
public record PayrollLineView(
        String region,
        int row,
        String person,
        Masked name,
        Masked idNumber,
        Masked account,
        String post,
        boolean paid,
        Money amount,
        List<String> codes,
        List<String> reasons) {

    static PayrollLineView of(RunLine line) {
        return new PayrollLineView(
                line.region(),
                line.row(),
                line.person().value(),
                Masked.name(line.particulars().field(WelfarePosts.NAME_FIELD)),
                Masked.idNumber(line.particulars().field(WelfarePosts.NUMBER_FIELD)),
                Masked.account(line.particulars().field(WelfarePosts.ACCOUNT_FIELD)),
                line.post(),
                line.paid(),
                Money.ofFen(line.amountFen()),
                line.particulars().findings().stream().map(Remark::code).toList(),
                line.particulars().findings().stream().map(Remark::zh).toList());
    }
}
