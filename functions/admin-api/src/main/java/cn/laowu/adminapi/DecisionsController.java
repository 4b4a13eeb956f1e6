package cn.laowu.adminapi;

import cn.laowu.access.FieldFault;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.Language;
import cn.laowu.access.Problems;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.Ask;
import cn.laowu.policy.AskFault;
import cn.laowu.policy.ReadingAsk;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.Map;

/** {@code /v1/decisions}: what a set of facts is worth; writes nothing. */
@Controller("/v1/decisions")
public class DecisionsController {
    private final Deciders deciders;
    private final ReadingAsk readingAsk;

    DecisionsController(Deciders deciders) {
        this.deciders = deciders;
        this.readingAsk = new ReadingAsk(deciders.book());
    }

    /** 200 with the decision; 400 with everything that is missing, unknown or impossible. */
    @Post
    @ForAnyRole
    public DecisionView decide(Language language, @Body Map<String, Object> question) {
        try {
            Ask ask = readingAsk.read(question);
            return DecisionView.of(ask.answer(deciders.book(), deciders.term(), deciders.readings()), language);
        } catch (AskFault fault) {
            throw Problems.invalid(fault.faults().stream()
                    .map(wrong -> FieldFault.body(wrong.pointer(), wrong.code(), wrong.zh(), wrong.en()))
                    .toList());
        }
    }
}
