/** Jobs that Chaoyang supplies to the regions: counted against the year's target, never paid (K1, clause 三.1). */
@NullMarked
package cn.laowu.jobsupply;

import org.jspecify.annotations.NullMarked;
