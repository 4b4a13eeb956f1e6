package cn.laowu.access;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What any user with a role may call, such as reading; a valid token without one of the roles gets 403. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured({
    Roles.REGION_CLERK,
    Roles.REGION_CONFIRMER,
    Roles.DISTRICT_AUDITOR,
    Roles.DISTRICT_PAYER,
    Roles.DISTRICT_ADMIN,
    Roles.INSPECTOR
})
public @interface ForAnyRole {}
