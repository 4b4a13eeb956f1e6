/**
 * Items of DynamoDB under (pk, sk): read and written by hand, alone, in batches and in transactions; how many calls run side by side; and
 * the keys that guard personal data. It knows no rule and no shape of what is stored.
 */
@NullMarked
package cn.laowu.store;

import org.jspecify.annotations.NullMarked;
