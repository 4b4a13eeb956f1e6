package cn.laowu.policy;

import java.util.Set;

/**
 * What the sealed runs of the very month pay already. It stays: it uses up quota, and its posts and persons are taken.
 *
 * @param posts the posts paid
 * @param persons the tokens of the persons paid
 */
public record Sealed(Set<Post> posts, Set<String> persons) {

    /** Nothing of the month is sealed yet. */
    public static final Sealed NOTHING = new Sealed(Set.of(), Set.of());

    public Sealed {
        posts = Set.copyOf(posts);
        persons = Set.copyOf(persons);
    }
}
