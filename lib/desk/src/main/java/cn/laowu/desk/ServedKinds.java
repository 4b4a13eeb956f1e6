package cn.laowu.desk;

import cn.laowu.intake.KindName;
import java.util.List;
import java.util.Optional;

/** The kinds that are served here. */
public final class ServedKinds {
    private final List<ServedKind> kinds;

    public ServedKinds(List<ServedKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public Optional<ServedKind> find(KindName name) {
        return kinds.stream()
                .filter(served -> served.kind().name().equals(name))
                .findFirst();
    }

    public Optional<ServedKind> find(String id) {
        return kinds.stream()
                .filter(served -> served.kind().name().id().equals(id))
                .findFirst();
    }
}
