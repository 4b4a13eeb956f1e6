package cn.laowu.bench;

import cn.laowu.policy.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** The three measures as Drools rules ({@code measures.drl}), one stateless session for all questions. */
final class DroolsRules {
    private final StatelessKieSession session;

    DroolsRules() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/cn/laowu/bench/measures.drl", rules());
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieBase base = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
        session = base.newStatelessKieSession();
    }

    /** Yuan; 0 where the answer is no. */
    int yuan(Question question) {
        Answer answer = new Answer();
        session.setGlobal("answer", answer);
        session.execute(question);
        return answer.getYuan();
    }

    private static String rules() {
        try (InputStream drl = Objects.requireNonNull(DroolsRules.class.getResourceAsStream("measures.drl"))) {
            return new String(drl.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the rules write to. */
    public static final class Answer {
        private int yuan;

        public int getYuan() {
            return yuan;
        }

        public void setYuan(int yuan) {
            this.yuan = yuan;
        }
    }
}
