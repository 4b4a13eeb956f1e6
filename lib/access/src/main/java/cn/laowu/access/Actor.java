package cn.laowu.access;

import cn.laowu.policy.RegionId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. A controller's method takes it as an argument; there is none without a valid token (401), and none where a token gives a
 * region's role without a region (403).
 *
 * <p>Whoever has a region is that region's user, whatever the roles, and what lies in another region does not exist for them: 404, the
 * same answer as for what there is not.
 *
 * @param sub the subject of the token, unique at the issuer; what "the same person" is decided by
 * @param name what to call the person in a trace; the claim {@code name}, then {@code preferred_username}, then {@code sub}
 * @param roles the roles that we know of those in the token
 * @param home the region of the token, null for the district's users
 */
public record Actor(
        String sub, String name, Set<Role> roles, @Nullable RegionId home) {

    /** Keeps a copy of the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Returns the region whose user this is, or nothing for the district's users. */
    public Optional<RegionId> region() {
        return Optional.ofNullable(home);
    }

    /** Returns whether the user has this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Returns whether what lies in this region exists for the user. */
    public boolean sees(RegionId region) {
        return home == null || home.equals(region);
    }

    /**
     * Returns the region that the request names, where the user may name it.
     *
     * @throws ProblemException 404 {@code not-found} where a region's user names another region
     */
    public RegionId within(RegionId region) {
        if (!sees(region)) {
            throw Problems.notFound();
        }
        return region;
    }

    /**
     * Returns the region to which a list is narrowed: the user's own, or the one asked for, or nothing where a user of the district
     * asks for all.
     *
     * @throws ProblemException 404 {@code not-found} where a region's user asks for another region
     */
    public Optional<RegionId> narrowed(@Nullable RegionId asked) {
        return asked == null ? region() : Optional.of(within(asked));
    }

    /** Returns roles and region, never who it is: this text may get into a log. */
    @Override
    public String toString() {
        return "Actor[roles=" + roles + ", home=" + home + "]";
    }
}
