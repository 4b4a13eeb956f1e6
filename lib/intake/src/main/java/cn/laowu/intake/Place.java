package cn.laowu.intake;

import cn.laowu.policy.RegionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a file belongs to: one of the regions, or the district itself. */
public final class Place {

    /** What belongs to no region. */
    public static final Place DISTRICT = new Place(null);

    private static final String DISTRICT_TEXT = "district";

    private final @Nullable RegionId region;

    private Place(@Nullable RegionId region) {
        this.region = region;
    }

    /** Returns the place of a region. */
    public static Place of(RegionId region) {
        return new Place(region);
    }

    /** Returns the region, or nothing for the district. */
    public Optional<RegionId> region() {
        return Optional.ofNullable(region);
    }

    /** Returns the word of the key: a region's id, or {@code district}. */
    public String text() {
        return region == null ? DISTRICT_TEXT : region.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && place.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
