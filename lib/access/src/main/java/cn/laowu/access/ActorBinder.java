package cn.laowu.access;

import cn.laowu.policy.RegionId;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a controller's method the {@link Actor} whose token the request carries. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        Optional<Actor> actor = Optional.of(actor(request));
        return () -> actor;
    }

    /**
     * Returns who asks.
     *
     * @throws AuthorizationException (401) where the request has no valid token
     * @throws ProblemException 403 where the token gives a region's role without a region, or a region that can't be one
     */
    static Actor actor(HttpRequest<?> request) {
        Authentication authentication =
                request.getUserPrincipal(Authentication.class).orElseThrow(() -> new AuthorizationException(null));
        Map<String, Object> claims = authentication.getAttributes();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String token : authentication.getRoles()) {
            Role.fromToken(token).ifPresent(roles::add);
        }
        RegionId home = home(claims.get("region"), roles);
        String sub = authentication.getName();
        return new Actor(sub, name(claims, sub), roles, home);
    }

    private static @Nullable RegionId home(@Nullable Object claim, Set<Role> roles) {
        if (claim == null) {
            if (roles.stream().anyMatch(Role::ofRegion)) {
                throw unfit();
            }
            return null;
        }
        try {
            return RegionId.of(claim.toString());
        } catch (IllegalArgumentException e) {
            throw unfit();
        }
    }

    private static ProblemException unfit() {
        return Problems.forbidden(
                "token-without-region",
                "您的账号没有设定所属地区，请联系管理员。",
                "Your account has no region; ask the administrator to set one.");
    }

    private static String name(Map<String, Object> claims, String sub) {
        for (String claim : new String[] {"name", "preferred_username"}) {
            if (claims.get(claim) instanceof String name && !name.isBlank()) {
                return name.strip();
            }
        }
        return sub;
    }
}
