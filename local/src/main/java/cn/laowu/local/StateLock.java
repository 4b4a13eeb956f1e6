package cn.laowu.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two JVMs from working on one state: each would find the other's half-done events. */
final class StateLock implements AutoCloseable {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another process holds the state. */
    static final class Taken extends IOException {
        private static final long serialVersionUID = 1L;

        Taken(Path folder) {
            super("another ./run local or ./run demo works on " + folder);
        }
    }

    /**
     * Takes the lock; the system lets it go when this process ends, however it ends.
     *
     * @throws Taken if another process has it
     */
    static StateLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new StateLock(channel);
            }
        } catch (OverlappingFileLockException here) {
            // this very JVM has it
        }
        channel.close();
        throw new Taken(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
