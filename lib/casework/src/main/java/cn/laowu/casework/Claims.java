package cn.laowu.casework;

import cn.laowu.policy.Measure;
import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import cn.laowu.store.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The single claims. */
public final class Claims {
    private final ItemTable casework;
    private final ClaimItems items;

    Claims(ItemTable casework, ClaimItems items) {
        this.casework = casework;
        this.items = items;
    }

    /** The claim of this id. */
    public Optional<Claim> find(ClaimId id) {
        return casework.get(Keys.claim(id)).map(item -> items.of(id, item));
    }

    /** Some claims, and after which place the next of them begin; empty at the end of the list. */
    public record Page(List<Claim> claims, Optional<String> last) {}

    /**
     * At most {@code limit} claims of a region, in the order of measures and periods; one query and one read of many items.
     *
     * @param measure of one measure alone; empty of each
     * @param after where the page before ended; null from the first
     */
    public Page ofRegion(String region, Optional<Measure> measure, @Nullable String after, int limit) {
        String prefix = Keys.CLAIM + measure.map(one -> one.name() + "#").orElse("");
        List<Item> places = casework.page(Keys.claimsOf(region), prefix, after, limit);
        List<ClaimId> ids =
                places.stream().map(place -> new ClaimId(place.text("claim"))).toList();
        Map<Key, Item> found = casework.getAll(ids.stream().map(Keys::claim).toList());
        List<Claim> claims = new ArrayList<>();
        for (ClaimId id : ids) {
            Optional.ofNullable(found.get(Keys.claim(id))).ifPresent(item -> claims.add(items.of(id, item)));
        }
        boolean more = places.size() == limit;
        return new Page(claims, more ? Optional.of(places.get(limit - 1).text("sk")) : Optional.empty());
    }

    /** Does what the key names hold it, where it is a claim? */
    boolean holds(FilingId place) {
        return find(new ClaimId(place.slot())).filter(Claim::holds).isPresent();
    }
}
