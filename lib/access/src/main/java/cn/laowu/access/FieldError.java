package cn.laowu.access;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One bad field of a request, as the answer says it.
 *
 * @param in {@code body}, {@code query}, {@code path} or {@code header}
 * @param pointer JSON pointer (RFC 6901) into the body, empty for the body itself; for the other places a slash and the name
 * @param code stable, for machines
 * @param detail what to mend, in the language of the answer
 */
@Serdeable
public record FieldError(String in, String pointer, String code, String detail) {}
