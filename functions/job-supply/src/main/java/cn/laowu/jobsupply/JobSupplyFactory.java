package cn.laowu.jobsupply;

import cn.laowu.desk.ServedKind;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the function together, once a start. */
@Factory
final class JobSupplyFactory {

    @Singleton
    ServedKind jobSupplies() {
        return new JobSupplies();
    }
}
