package cn.laowu.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds constants by the words that the API and policy files have for them. */
final class Tokens {

    private Tokens() {}

    /** Returns the constant whose word this is, or nothing where it is none's. */
    static <E> Optional<E> find(E[] constants, Function<E, String> word, String text) {
        return Arrays.stream(constants)
                .filter(constant -> word.apply(constant).equals(text))
                .findFirst();
    }
}
