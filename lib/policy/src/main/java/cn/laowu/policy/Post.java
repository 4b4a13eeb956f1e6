package cn.laowu.policy;

/**
 * A welfare post, whoever holds it.
 *
 * @param region the region that has it
 * @param number its number there
 */
public record Post(RegionId region, PostNumber number) {}
