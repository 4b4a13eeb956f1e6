/**
 * What was filed, who stands on it, who confirmed it and which runs were sealed: the life of uploads, filings, people and runs in
 * DynamoDB. Keys and access paths are in {@code docs/tables.md}.
 */
@NullMarked
package cn.laowu.casework;

import org.jspecify.annotations.NullMarked;
