package cn.laowu.desk.replay;

import cn.laowu.casework.Registered;
import cn.laowu.casework.Registers;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every entry of a register, a page at a time. */
final class Entries {
    private static final int PAGE = 200;

    private Entries() {}

    static void forEach(Registers registers, String register, Consumer<Registered> each) {
        @Nullable String after = null;
        List<Registered> page;
        do {
            page = registers.page(register, after, PAGE);
            page.forEach(each);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }
}
