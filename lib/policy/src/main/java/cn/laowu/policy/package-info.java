/**
 * The measures as code: money, parties, dated parameters, readings and the decisions that follow from them.
 *
 * <p>Everything here is pure. Facts and the day of decision come in, a {@link cn.laowu.policy.Decision} goes out; no clock is
 * read, nothing is stored. The rule ids (M1 to M8, K1, O1 to O4) and readings (R2 to R18) are those of the district's page
 * "how the measures are read".
 */
@NullMarked
package cn.laowu.policy;

import org.jspecify.annotations.NullMarked;
