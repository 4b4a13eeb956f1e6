package cn.laowu.local;

import cn.laowu.access.Roles;
import cn.laowu.policy.Parties;
import cn.laowu.policy.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user whom only local mode knows.
 *
 * @param name what {@code ./run token} takes, and the subject of the token
 * @param nameZh what the pages and the trace call the user
 * @param role the one role, a word of {@link Roles}
 * @param region the region's id; empty for the district's users
 */
record LocalUser(String name, String nameZh, String role, Optional<String> region) {

    /** Returns all users: a clerk and a confirmer for each region, then the district's. */
    static List<LocalUser> all(Parties parties) {
        List<LocalUser> users = new ArrayList<>();
        for (Region region : parties.regions()) {
            String id = region.id().value();
            Optional<String> home = Optional.of(id);
            users.add(new LocalUser("clerk-" + id, region.nameZh() + "经办员", Roles.REGION_CLERK, home));
            users.add(new LocalUser("confirmer-" + id, region.nameZh() + "确认员", Roles.REGION_CONFIRMER, home));
        }
        users.add(new LocalUser("auditor", "朝阳区审核员", Roles.DISTRICT_AUDITOR, Optional.empty()));
        users.add(new LocalUser("payer", "朝阳区发放员", Roles.DISTRICT_PAYER, Optional.empty()));
        users.add(new LocalUser("admin", "朝阳区管理员", Roles.DISTRICT_ADMIN, Optional.empty()));
        users.add(new LocalUser("inspector", "监督检查员", Roles.INSPECTOR, Optional.empty()));
        return List.copyOf(users);
    }
}
