package cn.laowu.policy;

import java.util.List;

/** A question that can't be answered: facts are missing, of the wrong type, impossible or unknown. Nothing is ever guessed. */
public final class AskFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<FactFault> faults;

    AskFault(List<FactFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    static AskFault of(FactFault fault) {
        return new AskFault(List.of(fault));
    }

    /** Returns everything that is wrong, at least one. */
    public List<FactFault> faults() {
        return faults;
    }
}
