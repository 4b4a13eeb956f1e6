package cn.laowu.policy;

/**
 * Regions that share rates.
 *
 * @param id its id in policy files
 * @param nameZh its name for officers, 内蒙古地区
 */
public record RegionGroup(GroupId id, String nameZh) {}
