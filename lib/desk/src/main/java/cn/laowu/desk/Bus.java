package cn.laowu.desk;

import java.util.Map;

/** The event bus between functions. It may deliver more than once, late and out of order. */
public interface Bus {

    /**
     * Returns when the bus has taken the event.
     *
     * @param type the detail-type, such as {@code Judging Requested}
     * @param detail its fields; nothing personal
     */
    void put(String type, Map<String, String> detail);
}
