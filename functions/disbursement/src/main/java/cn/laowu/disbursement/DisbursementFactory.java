package cn.laowu.disbursement;

import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the function together, once a start. */
@Factory
final class DisbursementFactory {

    @Singleton
    ServedKind fundUsages(Deciders deciders) {
        return new FundUsages(deciders);
    }

    @Singleton
    ServedKind fundPlans(Deciders deciders) {
        return new FundPlans(deciders);
    }
}
