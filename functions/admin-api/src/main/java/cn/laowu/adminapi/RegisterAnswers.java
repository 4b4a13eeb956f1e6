package cn.laowu.adminapi;

import cn.laowu.access.ETag;
import cn.laowu.access.IfMatch;
import cn.laowu.access.Problems;
import cn.laowu.casework.Registered;
import cn.laowu.casework.Registers;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.function.Function;

/** How the outcomes of writing into a register are answered, whichever it is. */
final class RegisterAnswers {
    private RegisterAnswers() {}

    /** 201 for a new entry, 200 for one that says just this already, 409 for a number that is taken. */
    static <T> HttpResponse<T> entered(Registers.Outcome outcome, String at, Function<Registered, T> view) {
        if (outcome instanceof Registers.Outcome.Written written) {
            return HttpResponse.created(view.apply(written.entry()), URI.create(at))
                    .header("ETag", ETag.of(written.entry().revision()).toString());
        }
        if (outcome instanceof Registers.Outcome.AlreadySo already) {
            return ETag.of(already.entry().revision()).ok(view.apply(already.entry()));
        }
        throw Problems.conflict(
                "number-taken",
                "该编号已登记为其他内容。请核对编号；确需修改的，请用更正。",
                "This number is registered with other content; change that entry instead.");
    }

    /** 200 with the new tag; 412 where it was changed since the editor looked. */
    static <T> HttpResponse<T> changed(Registers.Outcome outcome, Function<Registered, T> view) {
        if (outcome instanceof Registers.Outcome.Written written) {
            return ETag.of(written.entry().revision()).ok(view.apply(written.entry()));
        }
        if (outcome instanceof Registers.Outcome.AlreadySo already) {
            return ETag.of(already.entry().revision()).ok(view.apply(already.entry()));
        }
        if (outcome instanceof Registers.Outcome.Unknown) {
            throw Problems.notFound();
        }
        throw Problems.stale();
    }

    /** The revision that the editor saw, for the use case's condition. */
    static long seen(Registered current, IfMatch ifMatch) {
        ifMatch.require(ETag.of(current.revision()));
        return current.revision();
    }
}
