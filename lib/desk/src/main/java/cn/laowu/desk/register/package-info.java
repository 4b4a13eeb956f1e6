/** What the district registers and files refer to, typed: recruitment events, training batches, organisations. */
@NullMarked
package cn.laowu.desk.register;

import org.jspecify.annotations.NullMarked;
