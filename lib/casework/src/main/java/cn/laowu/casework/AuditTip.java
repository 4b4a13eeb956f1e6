package cn.laowu.casework;

/** The end of a case's audit chain: the number and the hash of its last link. */
public record AuditTip(long number, String hash) {
    static final AuditTip START = new AuditTip(0, "");
}
