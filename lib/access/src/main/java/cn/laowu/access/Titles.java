package cn.laowu.access;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/** The titles of problems: what each status means, in English by RFC 9110's own phrase. */
final class Titles {

    private static final Map<Integer, String> ZH = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "未登录"),
            Map.entry(403, "无权操作"),
            Map.entry(404, "未找到"),
            Map.entry(405, "不支持该操作"),
            Map.entry(406, "无法提供所要求的格式"),
            Map.entry(409, "与现状冲突"),
            Map.entry(412, "内容已变"),
            Map.entry(413, "内容过大"),
            Map.entry(415, "格式不受支持"),
            Map.entry(422, "无法办理"),
            Map.entry(428, "缺少版本"),
            Map.entry(500, "系统故障"),
            Map.entry(503, "暂时无法办理"));

    private Titles() {}

    static String of(int status, Language language) {
        String zh = ZH.getOrDefault(status, status < 500 ? "请求未被受理" : "系统故障");
        return language.pick(zh, HttpStatus.getDefaultReason(status));
    }
}
