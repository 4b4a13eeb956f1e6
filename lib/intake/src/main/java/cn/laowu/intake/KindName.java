package cn.laowu.intake;

/**
 * A kind of file that a key may name, whether or not anything here serves it.
 *
 * @param id the word of the key, such as {@code welfare-posts}
 * @param titleZh what officers call the sheet
 * @param cardinality one file a period, or several
 * @param period what its period is
 * @param fromRegion whether a region sends it
 * @param fromDistrict whether the district sends it
 */
public record KindName(
        String id,
        String titleZh,
        Cardinality cardinality,
        PeriodType period,
        boolean fromRegion,
        boolean fromDistrict) {}
