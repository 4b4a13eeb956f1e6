/** A desk for the tests of kinds of files: real tables, an object store and a bus in memory, a clock that moves. Only tests use it. */
@NullMarked
package cn.laowu.deskkit;

import org.jspecify.annotations.NullMarked;
