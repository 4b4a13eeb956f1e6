package cn.laowu.policy;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All dated parameters of one district's measures, validated whole. Immutable; load it once. */
public final class PolicyBook {

    private static final String CHAOYANG = "policy/chaoyang";

    private final String title;
    private final List<Policy> versions;
    private final Parties everyone;
    private final boolean always;

    /** Takes at least one version, the earliest first. */
    PolicyBook(String title, List<Policy> versions) {
        this.title = title;
        this.versions = List.copyOf(versions);
        Parties known = versions.get(0).parties();
        for (Policy later : versions) {
            known = later.parties().withFormer(known);
        }
        this.everyone = known;
        this.always = false;
    }

    /** A book in which one version of another holds on every day. */
    private PolicyBook(PolicyBook book, Policy version) {
        this.title = book.title;
        this.versions = List.of(version);
        this.everyone = book.everyone;
        this.always = true;
    }

    /**
     * Returns the measures of Chaoyang.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load() {
        return new ReadingPolicyFiles(new PolicySource(CHAOYANG, PolicyBook::openResource)).read();
    }

    /**
     * Returns the measures that a folder's {@code policy.yaml}, and the files it lists, say.
     *
     * @throws PolicyFault naming file and line of every flaw
     */
    public static PolicyBook load(Path folder) {
        return new ReadingPolicyFiles(
                        new PolicySource(folder.toString(), file -> Files.newInputStream(folder.resolve(file))))
                .read();
    }

    private static InputStream openResource(String file) throws FileNotFoundException {
        InputStream bytes = PolicyBook.class.getClassLoader().getResourceAsStream(CHAOYANG + "/" + file);
        if (bytes == null) {
            throw new FileNotFoundException(CHAOYANG + "/" + file);
        }
        return bytes;
    }

    /** Returns the title of the measures, in Chinese. */
    public String title() {
        return title;
    }

    /** Returns every party that any version knows, as the newest that knows it describes it. */
    public Parties parties() {
        return everyone;
    }

    /**
     * Returns the version in force on that day.
     *
     * @throws PolicyDateFault where the day lies before the first version
     */
    public Policy on(LocalDate day) {
        if (always) {
            return versions.get(0);
        }
        // few versions, and most questions are about the newest
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!day.isBefore(versions.get(i).from())) {
                return versions.get(i);
            }
        }
        throw new PolicyDateFault(day, versions.get(0).from());
    }

    /**
     * Returns a book in which the version of this name holds on every day, whenever it is dated: what a replay asks. Nothing where there is
     * no such version.
     */
    public Optional<PolicyBook> asIfAlways(String version) {
        return versions.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .map(policy -> new PolicyBook(this, policy));
    }

    /** Returns every version, the earliest first. */
    public List<Policy> versions() {
        return versions;
    }
}
