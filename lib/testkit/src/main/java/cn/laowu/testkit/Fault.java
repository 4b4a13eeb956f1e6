package cn.laowu.testkit;

/** What can go wrong with one call to DynamoDB. */
public enum Fault {
    /** The process dies before the call reaches the database: {@link Crash}, and every later call of it fails too. */
    CRASH_BEFORE,
    /** The process dies after the call took effect: {@link Crash}, and every later call of it fails too. */
    CRASH_AFTER,
    /** The call never reaches the database; the caller sees an {@code SdkClientException}. */
    NOT_SENT,
    /** The call takes effect, but its answer is lost; the caller sees an {@code SdkClientException}. */
    ANSWER_LOST,
    /** The database throttles: no effect, {@code ProvisionedThroughputExceededException}. */
    THROTTLED,
    /**
     * Another transaction holds an item: no effect; a transaction is cancelled with the reason
     * {@code TransactionConflict}, a single write gets a {@code TransactionConflictException}. A batch write meets no
     * conflict and goes through.
     */
    CONFLICT,
    /**
     * A batch of more than one item takes effect in its first half, and the rest comes back as unprocessed; any other
     * call goes through.
     */
    UNPROCESSED
}
