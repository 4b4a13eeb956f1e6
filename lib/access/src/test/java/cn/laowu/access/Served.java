package cn.laowu.access;

import java.util.Map;

/** A server that tests ask. */
interface Served {

    /** Returns one more server, for the caller to close. */
    Server start(Map<String, Object> settings);

    /** Returns the one that all tests of a class share. */
    Server server();

    default Answer send(Ask ask) {
        return server().send(ask);
    }
}
