package cn.laowu.policy;

/** To whom a measure pays. */
public enum Payee {
    /** 劳务协作帮扶工作站 (M1, M2). */
    STATION("station"),
    /** The worker (M3, M6). */
    WORKER("worker"),
    /** 致富带头人 (M7). */
    ENTREPRENEUR("entrepreneur"),
    /** 当地培训机构 (M8.1, M8.2). */
    LOCAL_INSTITUTION("local-institution"),
    /** 北京培训机构 (M8.3 to M8.8). */
    BEIJING_INSTITUTION("beijing-institution"),
    /** A Beijing employer or HR service organisation (M4, M5). */
    ORGANISATION("organisation"),
    /** 朝阳区人力资源服务促进会 (M5). */
    ASSOCIATION("association");

    private final String token;

    Payee(String token) {
        this.token = token;
    }

    /** Returns the word of the API. */
    public String token() {
        return token;
    }
}
