package cn.laowu.casework;

/** Writes named values so that no two contents read alike, for a hash over them. */
final class PlainText {
    private PlainText() {}

    static void add(StringBuilder text, String name, String value) {
        text.append('|')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value);
    }
}
