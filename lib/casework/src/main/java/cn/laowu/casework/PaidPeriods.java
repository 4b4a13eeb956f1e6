package cn.laowu.casework;

/** Knows whether a person was paid already through a filing that no longer names them. */
public interface PaidPeriods {
    /** Of kinds by which nobody is paid. */
    PaidPeriods NEVER = (filing, person) -> false;

    boolean paid(FilingId through, PersonId person);
}
