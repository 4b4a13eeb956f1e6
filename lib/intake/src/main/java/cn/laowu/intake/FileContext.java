package cn.laowu.intake;

import java.time.LocalDate;

/**
 * What is known of a file before it is opened.
 *
 * @param place whose file it is
 * @param period the period that its key names
 * @param today the day on which its rows are judged, in the district's time zone
 */
public record FileContext(Place place, Period period, LocalDate today) {}
