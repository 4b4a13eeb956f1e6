package cn.laowu.casework;

import java.util.Optional;

/** What was found in a row or a file: a stable code, the column where there is one, and the sentence that the officer reads. */
public record Remark(String code, Optional<String> column, String zh) {}
