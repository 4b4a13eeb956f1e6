package cn.laowu.policy;

import java.util.Optional;

/** The types of organisations that M4 and M5 tell apart. */
public enum OrganisationType {
    /** 用人单位 (M4). */
    EMPLOYER("employer", "用人单位"),
    /** 人力资源服务机构 (M4, M5). */
    HR_SERVICE("hr-service", "人力资源服务机构"),
    /** 朝阳区人力资源服务促进会 (M5). */
    ASSOCIATION("association", "人力资源服务促进会");

    private final String token;
    private final String nameZh;

    OrganisationType(String token, String nameZh) {
        this.token = token;
        this.nameZh = nameZh;
    }

    /** Returns the word of the API. */
    public String token() {
        return token;
    }

    /** Returns the word of the measures and of sheets. */
    public String nameZh() {
        return nameZh;
    }

    /** Returns the type of this token, or nothing where no type has it. */
    public static Optional<OrganisationType> fromToken(String token) {
        return Tokens.find(values(), OrganisationType::token, token);
    }
}
