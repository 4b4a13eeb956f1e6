package cn.laowu.access;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** All that must hold under either server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryServer implements WhoAsks, RoutesAndLanguages, Bodies, ListsAndVersions, Faults, AnsweredOnce {

    private Server server;

    @BeforeAll
    void startOnce() {
        server = start(Settings.trusted());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    public Server server() {
        return server;
    }
}
