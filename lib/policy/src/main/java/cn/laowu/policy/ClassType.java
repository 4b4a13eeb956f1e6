package cn.laowu.policy;

import java.util.Optional;

/** The types of classes that Beijing institutions hold (clause 五). */
public enum ClassType {
    /** 长期班. */
    LONG("long", "长期班"),
    /** 短期班. */
    SHORT("short", "短期班"),
    /** 师资培训. */
    TEACHER("teacher", "师资培训");

    private final String token;
    private final String nameZh;

    ClassType(String token, String nameZh) {
        this.token = token;
        this.nameZh = nameZh;
    }

    /** Returns the word of the API. */
    public String token() {
        return token;
    }

    /** Returns the word of sheets. */
    public String nameZh() {
        return nameZh;
    }

    /** Returns the type of this token, or nothing where no type has it. */
    public static Optional<ClassType> fromToken(String token) {
        return Tokens.find(values(), ClassType::token, token);
    }
}
