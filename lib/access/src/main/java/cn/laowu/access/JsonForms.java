package cn.laowu.access;

import cn.laowu.policy.Category;
import cn.laowu.policy.GroupId;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import cn.laowu.policy.Outcome;
import cn.laowu.policy.Payee;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.RuleId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serde;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.time.Year;
import java.time.YearMonth;

/** The forms in JSON of types that have none: those of {@code policy}, which knows nothing of JSON, and some of the platform's. */
@Factory
final class JsonForms {

    @Singleton
    Serde<Money> money() {
        return new MoneySerde();
    }

    @Singleton
    Serializer<Masked> masked() {
        return new MaskedSerializer();
    }

    @Singleton
    Serde<YearMonth> month() {
        return new TextSerde<>(TextForm.MONTH);
    }

    @Singleton
    Serde<Year> year() {
        return new TextSerde<>(TextForm.YEAR);
    }

    @Singleton
    Serde<RegionId> region() {
        return new TextSerde<>(TextForm.REGION);
    }

    @Singleton
    Serde<QuotaGroupId> quotaGroup() {
        return new TextSerde<>(TextForm.QUOTA_GROUP);
    }

    @Singleton
    Serde<GroupId> group() {
        return new TextSerde<>(TextForm.GROUP);
    }

    @Singleton
    Serde<RuleId> rule() {
        return new TextSerde<>(TextForm.RULE);
    }

    @Singleton
    Serde<PostNumber> postNumber() {
        return new TextSerde<>(TextForm.POST_NUMBER);
    }

    @Singleton
    Serde<Category> category() {
        return new TextSerde<>(TextForm.CATEGORY);
    }

    @Singleton
    Serde<Outcome> outcome() {
        return new TextSerde<>(TextForm.OUTCOME);
    }

    @Singleton
    Serde<Payee> payee() {
        return new TextSerde<>(TextForm.PAYEE);
    }

    @Singleton
    Serde<Measure> measure() {
        return new TextSerde<>(TextForm.MEASURE);
    }

    @Singleton
    Serde<Role> role() {
        return new TextSerde<>(TextForm.ROLE);
    }
}
