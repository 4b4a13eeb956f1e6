package cn.laowu.casework;

/** Why a file is refused whole: a stable code (`docs/files.md`) and the sentence that says what to do. */
public record Refusal(String code, String zh) {}
