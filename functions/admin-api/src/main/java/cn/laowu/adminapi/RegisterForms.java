package cn.laowu.adminapi;

import cn.laowu.access.FieldFault;
import cn.laowu.access.Problems;
import cn.laowu.desk.Deciders;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of register entries that bean validation does not know: regions, codes, words of a list. */
@Singleton
final class RegisterForms {
    private final Deciders deciders;

    RegisterForms(Deciders deciders) {
        this.deciders = deciders;
    }

    Form form() {
        return new Form();
    }

    /** One request's fields: collects every fault, so that all are told at once. */
    final class Form {
        private final List<FieldFault> faults = new ArrayList<>();

        @Nullable
        RegionId region(String field, String text) {
            Optional<RegionId> known = deciders.parties().regions().stream()
                    .map(Region::id)
                    .filter(id -> id.value().equals(text))
                    .findFirst();
            require(known.isPresent(), field, "value-unknown", "没有这个地区。", "There is no such region.");
            return known.orElse(null);
        }

        <T> @Nullable T word(String field, String text, Function<String, Optional<T>> fromToken, String words) {
            Optional<T> known = fromToken.apply(text);
            require(known.isPresent(), field, "value-unknown", "只能是：" + words + "。", "Must be one of " + words + ".");
            return known.orElse(null);
        }

        String uscc(String field, String text) {
            try {
                return new Uscc(text).value();
            } catch (IllegalArgumentException unsound) {
                fault(
                        field,
                        "uscc",
                        "统一社会信用代码应为18位，且校验位须正确（GB 32100）。",
                        "Must be a unified social credit code of 18 characters with a sound check character (GB 32100).");
                return text;
            }
        }

        String account(String field, String text) {
            try {
                return text.isEmpty() ? text : BankAccount.of(text).value();
            } catch (IllegalArgumentException unsound) {
                fault(field, "account-unreadable", "银行账号应为8至30位数字。", "Must be a bank account of 8 to 30 digits.");
                return text;
            }
        }

        void require(boolean holds, String field, String code, String zh, String en) {
            if (!holds) {
                fault(field, code, zh, en);
            }
        }

        private void fault(String field, String code, String zh, String en) {
            faults.add(FieldFault.body("/" + field, code, zh, en));
        }

        /** Ends the reading: refuses the request where anything is wrong with it. */
        void done() {
            if (!faults.isEmpty()) {
                throw Problems.invalid(faults);
            }
        }
    }
}
