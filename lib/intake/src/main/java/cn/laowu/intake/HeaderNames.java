package cn.laowu.intake;

import java.util.List;
import java.util.Map;

/** Plain other words for the headers that many kinds have. */
final class HeaderNames {

    private static final List<String> ACCOUNT =
            List.of("银行卡号", "银行账号", "银行帐号", "银行卡账号", "社保卡银行卡号", "社保卡银行帐号", "社保卡账号", "社保卡卡号", "社会保障卡银行账号");

    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "身份证号", List.of("身份证号码", "证件号码", "居民身份证号", "居民身份证号码", "公民身份号码", "公民身份证号码"),
            "联系电话", List.of("联系方式", "电话", "手机", "手机号", "手机号码", "电话号码", "联系电话号码"),
            "社保卡银行账号", ACCOUNT,
            "银行账号", List.of("银行卡号", "银行帐号", "银行卡账号", "银行账户", "社保卡银行账号"),
            "统一社会信用代码", List.of("社会信用代码", "统一信用代码", "统一社会信用代码号"),
            "备注", List.of("备注说明"));

    private HeaderNames() {}

    static List<String> plainSynonyms(String name) {
        return SYNONYMS.getOrDefault(name, List.of());
    }
}
