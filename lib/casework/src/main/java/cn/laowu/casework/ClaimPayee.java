package cn.laowu.casework;

import cn.laowu.policy.Payee;

/**
 * Who is to be paid by a single claim.
 *
 * @param id of a station the region, else the 统一社会信用代码
 */
public record ClaimPayee(Payee kind, String id) {}
