/** Public-welfare posts (M3): roster files come in, regions confirm them, and each month's runs decide who is paid. */
@NullMarked
package cn.laowu.postpayroll;

import org.jspecify.annotations.NullMarked;
