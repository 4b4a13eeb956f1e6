package cn.laowu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A refusal on its way to the one who asked. Only what speaks HTTP throws it (made by {@link Problems}); a use case returns its
 * refusals as values, and its controller turns them into these. It has no stack trace: nothing is broken.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;
    private final transient List<FieldFault> faults;

    ProblemException(int status, String code, String zh, String en, List<FieldFault> faults) {
        super(status + " " + code, null, false, false);
        if (status < 400 || status > 599 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a problem: " + status + " " + code);
        }
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.faults = List.copyOf(faults);
    }

    /** Returns this refusal with one more bad field. */
    public ProblemException with(FieldFault fault) {
        List<FieldFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new ProblemException(status, code, zh, en, more);
    }

    /** Returns the HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }

    /** Returns every bad field. */
    public List<FieldFault> faults() {
        return faults;
    }

    /** Returns the answer in this language. */
    public Problem in(Language language) {
        List<FieldError> errors =
                faults.stream().map(fault -> fault.said(language)).toList();
        return new Problem(
                code,
                Titles.of(status, language),
                status,
                language.pick(zh, en),
                null,
                errors.isEmpty() ? null : errors);
    }
}
