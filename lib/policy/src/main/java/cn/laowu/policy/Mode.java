package cn.laowu.policy;

import java.util.Optional;

/** Whether an event or a class is held where it serves: 赴…开展 means travelling there (R4, R17). */
public enum Mode {
    /** 现场. */
    ON_SITE("on-site", "现场"),
    /** 线上. */
    ONLINE("online", "线上");

    private final String token;
    private final String nameZh;

    Mode(String token, String nameZh) {
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

    /** Returns the mode of this token, or nothing where no mode has it. */
    public static Optional<Mode> fromToken(String token) {
        return Tokens.find(values(), Mode::token, token);
    }
}
