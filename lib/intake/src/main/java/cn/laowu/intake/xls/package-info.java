/** Reading {@code .xls} by POI's event model. */
@NullMarked
package cn.laowu.intake.xls;

import org.jspecify.annotations.NullMarked;
