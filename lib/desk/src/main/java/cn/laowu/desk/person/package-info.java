/** Everything that was decided for one person, over regions and measures, and where nothing was, why not. */
@NullMarked
package cn.laowu.desk.person;

import org.jspecify.annotations.NullMarked;
