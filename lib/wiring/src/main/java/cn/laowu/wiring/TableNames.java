package cn.laowu.wiring;

/** The names of the two tables of {@code infra/tables.yaml}. */
public record TableNames(String casework, String audit) {}
