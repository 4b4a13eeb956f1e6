package cn.laowu.policy;

/**
 * Why a decision is what it is.
 *
 * @param code stable, for machines and for statistics
 * @param zh a sentence that the region's officer can act on
 * @param en the same in English
 */
public record Reason(String code, String zh, String en) {}
