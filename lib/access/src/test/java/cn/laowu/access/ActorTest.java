package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.policy.RegionId;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ActorTest {

    private static final RegionId ZHUOZI = RegionId.of("zhuozi");
    private static final RegionId MOYU = RegionId.of("moyu");

    private final Actor clerk = new Actor("c1", "李四", Set.of(Role.REGION_CLERK), ZHUOZI);
    private final Actor auditor = new Actor("a1", "王五", Set.of(Role.DISTRICT_AUDITOR), null);

    @Test
    void aRegionsUserIsHeldToItsRegion() {
        assertThat(clerk.within(ZHUOZI)).isEqualTo(ZHUOZI);
        assertThat(clerk.narrowed(null)).contains(ZHUOZI);
        assertThatThrownBy(() -> clerk.within(MOYU))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThatThrownBy(() -> clerk.narrowed(MOYU)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theDistrictsUserIsNot() {
        assertThat(auditor.within(MOYU)).isEqualTo(MOYU);
        assertThat(auditor.narrowed(null)).isEmpty();
        assertThat(auditor.narrowed(MOYU)).contains(MOYU);
        assertThat(auditor.has(Role.DISTRICT_AUDITOR)).isTrue();
        assertThat(auditor.has(Role.INSPECTOR)).isFalse();
    }

    @Test
    void itsTextSaysNotWhoItIs() {
        assertThat(clerk.toString()).doesNotContain("李四").doesNotContain("c1");
    }

    @Test
    void everyRoleHasItsWordAmongThoseOfAnyRole() {
        String[] any = ForAnyRole.class.getAnnotation(Secured.class).value();
        assertThat(Arrays.stream(Role.values()).map(Role::token)).containsExactlyInAnyOrder(any);
        assertThat(Arrays.stream(any).map(Role::fromToken)).allMatch(Optional::isPresent);
    }
}
