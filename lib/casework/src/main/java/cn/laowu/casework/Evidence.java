package cn.laowu.casework;

/**
 * Where a proof lies.
 *
 * @param about which condition it proves, such as {@code trained}; empty where it is for the claim as a whole
 * @param reference such as the number of a document; nothing personal
 */
public record Evidence(String about, String reference) {}
