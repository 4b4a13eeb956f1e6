package cn.laowu.intake;

/** A file that is refused whole: it can't be read, or is over a limit. {@link ReadingFile} turns it into {@link FileOutcome.Refused}. */
public final class FileRefusal extends Exception {

    private final transient Finding why;

    /** Refuses with this code and sentence. */
    public FileRefusal(String code, String zh) {
        this(Finding.of(code, zh));
    }

    /** Refuses for this reason. */
    public FileRefusal(Finding why) {
        super(why.code());
        this.why = why;
    }

    /** Refuses for this reason; {@code cause} is what the parser met. */
    public FileRefusal(Finding why, Throwable cause) {
        super(why.code(), cause);
        this.why = why;
    }

    /** Returns the reason. */
    public Finding why() {
        return why;
    }
}
