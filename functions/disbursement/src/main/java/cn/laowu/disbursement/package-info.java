/** The regions' side of the money: what they spent (O2, clause 六.2) and what they plan to spend next year (O3, clause 六.3). */
@NullMarked
package cn.laowu.disbursement;

import org.jspecify.annotations.NullMarked;
