package cn.laowu.policy;

import java.util.Optional;

/** How a region stands to the district; clause 三.5 (M6) names 结对帮扶 alone. */
public enum Relation {
    /** 结对帮扶. */
    PAIRED("paired", "结对帮扶"),
    /** 对口支援. */
    COUNTERPART("counterpart", "对口支援");

    private final String token;
    private final String nameZh;

    Relation(String token, String nameZh) {
        this.token = token;
        this.nameZh = nameZh;
    }

    /** Returns the word of the API and of policy files. */
    public String token() {
        return token;
    }

    /** Returns the word of the measures. */
    public String nameZh() {
        return nameZh;
    }

    /** Returns the relation of this token, or nothing where no relation has it. */
    public static Optional<Relation> fromToken(String token) {
        return Tokens.find(values(), Relation::token, token);
    }
}
