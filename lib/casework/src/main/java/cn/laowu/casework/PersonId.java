package cn.laowu.casework;

import java.util.UUID;

/** The random id of a person: natural keys use it, so that the number's hashes may rotate. */
public record PersonId(String value) {

    public static PersonId of(String value) {
        return new PersonId(value);
    }

    static PersonId random() {
        return new PersonId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
