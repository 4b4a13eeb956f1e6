package cn.laowu.desk.register;

import cn.laowu.casework.Registered;
import java.util.Map;

/**
 * An organisation as the district registered it: who may be paid, and to which account (M4, M5, M8).
 *
 * @param uscc its 统一社会信用代码, 18 characters, checked
 * @param name its name
 * @param beijing whether the district holds it for one of Beijing, whatever its code says: some are registered nationally (M4)
 * @param chaoyang whether it is one of Chaoyang (M5)
 * @param account its bank account; empty where none is known, and nothing is paid
 */
public record Organisation(String uscc, String name, boolean beijing, boolean chaoyang, String account) {

    /** The register's name. */
    public static final String REGISTER = "organisation";

    private static final String NAME = "name";
    private static final String BEIJING = "beijing";
    private static final String CHAOYANG = "chaoyang";
    private static final String ACCOUNT = "account";

    /** Returns the organisation that an entry of the register says. */
    public static Organisation of(Registered entry) {
        return new Organisation(
                entry.id(),
                entry.fact(NAME),
                Boolean.parseBoolean(entry.fact(BEIJING)),
                Boolean.parseBoolean(entry.fact(CHAOYANG)),
                entry.confidential().getOrDefault(ACCOUNT, ""));
    }

    /** Returns what the register keeps of it and is not confidential. */
    public Map<String, String> facts() {
        return Map.of(NAME, name, BEIJING, Boolean.toString(beijing), CHAOYANG, Boolean.toString(chaoyang));
    }

    /** Returns what the register keeps encrypted. */
    public Map<String, String> confidential() {
        return account.isEmpty() ? Map.of() : Map.of(ACCOUNT, account);
    }

    /** Says nothing of the account: this text may get into a log. */
    @Override
    public String toString() {
        return "Organisation[" + uscc + "]";
    }
}
