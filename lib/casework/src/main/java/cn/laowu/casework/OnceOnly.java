package cn.laowu.casework;

import cn.laowu.policy.Measure;
import cn.laowu.store.Key;

/** What a rule grants once, as a key of the base table: who has it holds it by condition. */
public record OnceOnly(String pk, String sk) {

    /** A region's station in a year (M1, M2). */
    public static OnceOnly station(Measure measure, String region, String year) {
        return new OnceOnly("ONCE#" + measure.name() + "#" + region + "/" + year, "HELD");
    }

    /** A service project (M5). */
    public static OnceOnly project(String number) {
        return new OnceOnly("ONCE#" + Measure.M5.name() + "#" + number, "HELD");
    }

    /**
     * An organisation at an event (M4): the key that rows of attendance sheets take, so that sheet and claim never both have it.
     *
     * @param kind of the sheets
     */
    public static OnceOnly attendance(String uscc, String kind, String event) {
        Key key = Keys.held(Subject.ofOrganisation(uscc), kind, event);
        return new OnceOnly(key.pk(), key.sk());
    }

    Key key() {
        return new Key(pk, sk);
    }
}
