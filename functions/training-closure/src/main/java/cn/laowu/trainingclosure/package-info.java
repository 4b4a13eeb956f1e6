/** Training closed by its trainee file: who completed the class, and what that is worth to the institution (M8, clause 五). */
@NullMarked
package cn.laowu.trainingclosure;

import org.jspecify.annotations.NullMarked;
