package cn.laowu.intake;

/** What the cells of a column are read as. */
public enum ColumnType {
    /** Text. */
    TEXT,
    /** The name of a person. */
    NAME,
    /** 身份证号. */
    ID_NUMBER,
    /** A bank account. */
    ACCOUNT,
    /** 统一社会信用代码. */
    USCC,
    /** A day. */
    DATE,
    /** A whole number. */
    COUNT,
    /** Yuan above 0, in fen at the finest. */
    MONEY,
    /** One of a list of words. */
    CHOICE,
    /** 是 or 否. */
    YES_NO,
    /** 序号: carries nothing. */
    SEQUENCE,
    /** 岗位编号. */
    POST_NUMBER,
    /** 人员类别. */
    CATEGORY
}
