package cn.laowu.testkit;

/** The death of a process, as a test plays it: an error, so that no handler of exceptions can tidy up after it. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String message) {
        super(message);
    }
}
