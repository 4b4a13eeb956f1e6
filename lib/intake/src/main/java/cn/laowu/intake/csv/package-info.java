/** Reading CSV: encoding and separator found out, records by FastCSV. */
@NullMarked
package cn.laowu.intake.csv;

import org.jspecify.annotations.NullMarked;
