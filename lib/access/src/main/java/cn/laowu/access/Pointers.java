package cn.laowu.access;

/** Building JSON pointers, RFC 6901. */
final class Pointers {

    private Pointers() {}

    /** Returns the reference token for this name: {@code ~} and {@code /} escaped (RFC 6901, 3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, String name) {
        return pointer + "/" + escaped(name);
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
