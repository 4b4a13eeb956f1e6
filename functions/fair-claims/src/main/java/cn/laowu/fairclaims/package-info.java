/** Organisations at recruitment events that Chaoyang registered: who attended, and what each attendance is worth (M4, clause 三.2). */
@NullMarked
package cn.laowu.fairclaims;

import org.jspecify.annotations.NullMarked;
