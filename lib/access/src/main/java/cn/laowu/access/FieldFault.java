package cn.laowu.access;

/**
 * One bad field of a request, in both languages.
 *
 * @param in where the field is
 * @param pointer JSON pointer (RFC 6901) into the body, such as {@code /facts/region}, empty for the body itself; for the other places
 *     a slash and the name
 * @param code stable, for machines
 * @param zh a sentence for the officer that names what to mend, never the value
 * @param en the same in English
 */
public record FieldFault(Place in, String pointer, String code, String zh, String en) {

    /** Where in a request a field is. */
    public enum Place {
        /** The JSON body. */
        BODY("body"),
        /** The query string. */
        QUERY("query"),
        /** The path. */
        PATH("path"),
        /** The headers. */
        HEADER("header");

        private final String token;

        Place(String token) {
            this.token = token;
        }

        /** Returns the word of the answer. */
        public String token() {
            return token;
        }
    }

    /** Returns a fault of the body's field that this pointer leads to. */
    public static FieldFault body(String pointer, String code, String zh, String en) {
        return new FieldFault(Place.BODY, pointer, code, zh, en);
    }

    /** Returns a fault of this query parameter. */
    public static FieldFault query(String name, String code, String zh, String en) {
        return new FieldFault(Place.QUERY, "/" + Pointers.escaped(name), code, zh, en);
    }

    /** Returns a fault of this path variable. */
    public static FieldFault path(String name, String code, String zh, String en) {
        return new FieldFault(Place.PATH, "/" + Pointers.escaped(name), code, zh, en);
    }

    /** Returns a fault of this header. */
    public static FieldFault header(String name, String code, String zh, String en) {
        return new FieldFault(Place.HEADER, "/" + Pointers.escaped(name), code, zh, en);
    }

    /** Returns this fault as the answer says it. */
    FieldError said(Language language) {
        return new FieldError(in.token(), pointer, code, language.pick(zh, en));
    }
}
