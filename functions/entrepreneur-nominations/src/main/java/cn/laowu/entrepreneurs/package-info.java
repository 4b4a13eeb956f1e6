/** Nominations of entrepreneurs by the regions, and what each is worth: ten a year, once in a lifetime, each worker once (M7, clause 四). */
@NullMarked
package cn.laowu.entrepreneurs;

import org.jspecify.annotations.NullMarked;
