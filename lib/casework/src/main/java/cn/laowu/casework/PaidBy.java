package cn.laowu.casework;

/** A function that pays by runs says, once it knows what runs are stored, whom they paid. */
@FunctionalInterface
public interface PaidBy {

    PaidPeriods of(Runs runs);
}
