package cn.laowu.policy;

import java.util.Optional;

/** The categories of workers (人员类别) that the measures tell apart. */
public enum Category {
    /** 脱贫劳动力. */
    LIFTED("lifted", "脱贫劳动力"),
    /** 边缘易致贫劳动力. */
    AT_RISK("at-risk", "边缘易致贫劳动力"),
    /** 乡村振兴带头人; not the entrepreneur of M7. */
    LEADER("leader", "乡村振兴带头人"),
    /** 其他农村劳动力. */
    OTHER("other", "其他农村劳动力"),
    /** 当地师资人员. */
    TEACHER("teacher", "当地师资人员");

    private final String token;
    private final String nameZh;

    Category(String token, String nameZh) {
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

    /** Returns the category of this token, or nothing where no category has it. */
    public static Optional<Category> fromToken(String token) {
        return Tokens.find(values(), Category::token, token);
    }
}
