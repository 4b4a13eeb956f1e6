/** Workers of the paired regions who found work in Beijing: whose three months are complete, over all lists of a year (M6, clause 三.5). */
@NullMarked
package cn.laowu.beijingemployment;

import org.jspecify.annotations.NullMarked;
