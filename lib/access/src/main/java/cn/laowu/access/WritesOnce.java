package cn.laowu.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller's method that writes: each request carries an {@code Idempotency-Key} (1 to 255 visible ASCII characters, quotes
 * around it or not), and the same key with the same method, path and body from the same user is answered as the first time.
 *
 * <ul>
 *   <li>no key: 400 {@code idempotency-key-missing}; not such a key: 400 {@code idempotency-key-unfit}
 *   <li>the same key with another method, path, query or body: 422 {@code idempotency-key-reused}
 *   <li>remembered are 2xx and 3xx, and what the use case refused: 409, 410, 422. Any other answer left nothing behind, and the request
 *       is tried anew: a clerk who was given the role since gets in with the same key
 *   <li>a crash after the writing and before the remembering, or two requests at once, execute twice: use cases are idempotent, and the
 *       first answer remembered is the one that stands
 * </ul>
 *
 * <p>Answers to such a method are JSON and small (they are kept); a {@link RememberedAnswers} bean keeps them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WritesOnce {

    /**
     * Returns for how many minutes the answer is good; 0 for one that is good for ever. After that the same request is executed again,
     * which its use case takes for the same, and answered anew: an address in an answer expires, what it is the address of does not.
     */
    int goodForMinutes() default 0;
}
