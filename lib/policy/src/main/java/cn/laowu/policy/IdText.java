package cn.laowu.policy;

import java.util.regex.Pattern;

/** The one form that ids of parties have: lower-case letters and digits, parts joined by a hyphen, 40 characters at most. */
final class IdText {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    private IdText() {}

    static String checked(String what, String value) {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a " + what + ": '" + value + "'");
        }
        // one text for each id: they are looked up with every decision, and the same text is equal at a glance
        return value.intern();
    }
}
