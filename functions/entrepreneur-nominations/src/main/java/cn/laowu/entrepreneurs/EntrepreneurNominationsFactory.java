package cn.laowu.entrepreneurs;

import cn.laowu.casework.Casework;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the function together, once a start. */
@Factory
final class EntrepreneurNominationsFactory {

    @Singleton
    ServedKind entrepreneurNominations(Deciders deciders, Casework casework) {
        return new EntrepreneurNominations(deciders, casework);
    }
}
