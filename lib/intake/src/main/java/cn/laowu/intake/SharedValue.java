package cn.laowu.intake;

/**
 * A value that two persons should not share: a warning.
 *
 * @param value the column of the value
 * @param person the column that tells the persons apart
 * @param code the warning's code
 */
record SharedValue(Column<? extends PackedId> value, Column<? extends PackedId> person, String code) {}
