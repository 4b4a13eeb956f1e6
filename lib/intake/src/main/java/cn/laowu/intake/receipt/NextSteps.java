package cn.laowu.intake.receipt;

import cn.laowu.intake.Cardinality;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.receipt.Advice.Remedy;
import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.intake.receipt.Receipt.Judged;
import java.util.ArrayList;
import java.util.List;

/** What the officer does next, step by step. */
final class NextSteps {

    private static final String NOBODYS = "nobodys";

    private NextSteps() {}

    /** Returns the steps after a file whose rows were judged, at least one. */
    static List<String> after(Heading heading, Judged judged, String sheet) {
        List<String> steps = new ArrayList<>();
        Tally tally = judged.tally();
        if (tally.dataRows() == 0) {
            return List.of("表头下面没有数据。请确认上传的是不是填好的那一份，填好后重新上传。");
        }
        boolean mend = has(tally, Remedy.MEND);
        if (tally.rejected() > 0) {
            steps.add("打开“" + sheet + "”工作表，按“处理结果”筛选“未通过”。红色的单元格是有问题的地方，鼠标停在上面能看到原因。");
            steps.add(mend ? mending(heading) : "这些行是按政策不予补贴，不是格式问题。核对无误的不用改；填错了的，改正后把整份表重新上传。");
        }
        if (!tally.warnings().isEmpty()
                || !judged.warnings().isEmpty()
                || !tally.notes().isEmpty()) {
            steps.add("看一看下面的“提醒”（黄色的单元格）：提醒不影响通过，但请核对是否填错。");
        }
        if (judged.warnings().stream().anyMatch(warning -> warning.code().equals(NOBODYS))) {
            steps.add("请本地区经办人登录系统认领这一份（不知道是谁上传的），或通过系统重新上传。认领以前不占名额，也不能确认。");
        }
        if (tally.accepted() > 0) {
            steps.add(confirming(heading, tally));
        }
        return steps;
    }

    /** Returns the steps after a file that was refused whole, at least one. */
    static List<String> after(Receipt.RefusedWhole refused) {
        Advice advice = Advice.of(refused.why().code());
        if (advice.remedy() == Remedy.NOTE) {
            return List.of(advice.doZh());
        }
        return List.of(advice.doZh(), "重新上传以后会得到新的回执。原来上传的文件没有改动，也没有任何一行被记录。");
    }

    private static String mending(Heading heading) {
        boolean several = KindNames.find(heading.kind())
                .filter(kind -> kind.cardinality() == Cardinality.SEVERAL)
                .isPresent();
        return several ? "在原来的表里改好，用同一个文件名重新上传整份表，会替换这一份；换了文件名就算另外一份。" : "在原来的表里改好（已通过的行也要留着），把整份表重新上传，会整份替换这一份。";
    }

    private static String confirming(Heading heading, Tally tally) {
        String who = heading.place().equals("district") ? "请区里的审核人" : "请本地区的确认人";
        String what = tally.rejected() > 0 ? "改好以后（或者未通过的行不再报了），" : "";
        String then = tally.amountText() == null ? "" : "确认以后，应发金额由月度核定算出。";
        return what + who + "登录系统，核对通过的 " + Words.count(tally.accepted()) + " 行并点“确认”。" + then;
    }

    private static boolean has(Tally tally, Remedy remedy) {
        return tally.refusals().stream()
                .anyMatch(count -> Advice.of(count.code()).remedy() == remedy);
    }
}
