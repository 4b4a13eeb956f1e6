/** The cloud behind the ports: clients made once at a function's start, names and keys read from its environment. */
@NullMarked
package cn.laowu.wiring;

import org.jspecify.annotations.NullMarked;
