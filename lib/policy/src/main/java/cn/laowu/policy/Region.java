package cn.laowu.policy;

/**
 * A region that the measures serve.
 *
 * @param id its id in keys of files, in the API and in policy files
 * @param nameZh its short name, 卓资县
 * @param fullNameZh its name with what it belongs to, 内蒙古乌兰察布市卓资县
 * @param relation 结对帮扶 or 对口支援
 * @param group the regions whose rates it shares
 * @param gbCode its six digits of GB/T 2260
 * @param order its place in the order of Parties, from 0; the last tie-break of R11
 */
public record Region(
        RegionId id, String nameZh, String fullNameZh, Relation relation, GroupId group, String gbCode, int order) {

    /** Returns this region at another place in the order. */
    Region at(int place) {
        return new Region(id, nameZh, fullNameZh, relation, group, gbCode, place);
    }
}
