package cn.laowu.desk;

/**
 * An object came to the intake bucket.
 *
 * @param key whole and decoded
 * @param version empty where the bucket keeps no versions
 */
public record ObjectArrived(String key, String version) {}
