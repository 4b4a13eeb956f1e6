package cn.laowu.beijingemployment;

import cn.laowu.casework.Casework;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the function together, once a start. */
@Factory
final class BeijingEmploymentFactory {

    @Singleton
    ServedKind beijingEmployments(Deciders deciders, Casework casework) {
        return new BeijingEmployments(deciders, casework);
    }
}
