package cn.laowu.policy;

import java.util.List;

/** The dated parameters can't be used: every flaw that was found, each with its file and line. */
public final class PolicyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Flaw> flaws;

    PolicyFault(List<Flaw> flaws) {
        super(String.join(
                System.lineSeparator(), flaws.stream().map(Flaw::toString).toList()));
        this.flaws = List.copyOf(flaws);
    }

    /** Returns what is wrong, in the order of files and lines as they were read. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /**
     * One thing wrong with a policy file.
     *
     * @param file its name
     * @param line counted from 1
     * @param what the flaw, in English
     */
    public record Flaw(String file, int line, String what) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + what;
        }
    }
}
