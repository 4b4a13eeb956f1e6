package cn.laowu.access;

/** One of the two servers that the same controllers run under. */
interface Server extends AutoCloseable {

    Answer send(Ask ask);

    <T> T bean(Class<T> type);

    @Override
    void close();
}
