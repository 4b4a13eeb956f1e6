package cn.laowu.local;

import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.UnknownReading;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** What {@code ./run demo}, {@code ./run local} and {@code ./run token} start. */
public final class Main {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PORT = 8080;
    private static final int OBJECT_PORT = 8081;
    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    private Main() {}

    /**
     * Starts what the first argument names, and ends the JVM with status 0 where it did what was asked.
     *
     * @param args {@code demo [--as-of=DAY] [--issued-on=DAY] DIR}, {@code local}, {@code token [NAME]}, or {@code decide
     *     [--issued-on=DAY] FILE}
     */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "laowu-local-logback.xml");
        int status = 1;
        try {
            status = run(List.of(args));
        } catch (DemoSettings.Unusable | StateLock.Taken | UnknownReading e) {
            ERR.println("run: " + e.getMessage());
        } catch (Throwable e) { // also what a library that does not fit throws: threads of others would keep the JVM
            ERR.println("run: " + e);
            LoggerFactory.getLogger(Main.class).error("it could not go on", e);
        }
        System.exit(status); // a pool of a library may still hold the JVM
    }

    private static int run(List<String> args) throws Exception {
        List<String> rest = args.subList(Math.min(1, args.size()), args.size());
        return switch (args.isEmpty() ? "" : args.get(0)) {
            case "demo" -> demo(rest);
            case "local" -> local();
            case "token" -> token(rest);
            case "decide" -> decide(rest);
            default -> throw new IllegalArgumentException("demo, local, token or decide, not " + args);
        };
    }

    private static int demo(List<String> args) throws Exception {
        Path dir = Path.of(args.get(args.size() - 1));
        LocalDate today = LocalDate.now(ZONE);
        DemoSettings settings = DemoSettings.of(dir, option(args, "--as-of="), option(args, "--issued-on="), today);
        LocalFolder folder = folder();
        LocalFolder.State state = folder.state(dir);
        settings.keep(state.folder());
        // the day of the demo, and its hours as they pass
        Clock clock =
                Clock.offset(Clock.system(ZONE), Duration.ofDays(settings.asOf().toEpochDay() - today.toEpochDay()));
        Parties parties = PolicyBook.load().parties();
        try (LocalMode mode = LocalMode.start(
                new LocalMode.Settings(folder, state, 0, 0, clock, settings.issuedOn(), settings.readings()))) {
            new Demo(mode, parties, folder.demo(), OUT).play(dir, settings);
            return mode.events().deadLetters() == 0 ? 0 : 1;
        }
    }

    private static int local() throws Exception {
        LocalFolder folder = folder();
        LocalFolder.State state = folder.state();
        DemoSettings settings =
                DemoSettings.of(state.folder(), Optional.empty(), Optional.empty(), LocalDate.now(ZONE));
        LocalMode mode = LocalMode.start(new LocalMode.Settings(
                folder, state, PORT, OBJECT_PORT, Clock.system(ZONE), settings.issuedOn(), settings.readings()));
        mode.startSchedule();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            mode.close();
            stopped.countDown();
        }));
        OUT.println("劳务 laowu  " + mode.api());
        OUT.println("状态保存在 " + state.folder() + "，./run reset 清除；Ctrl-C 停止");
        OUT.println("用户（./run token 用户名）：");
        mode.users().values().forEach(Main::tell);
        stopped.await();
        return 0;
    }

    private static int token(List<String> args) throws IOException {
        List<LocalUser> users = LocalUser.all(PolicyBook.load().parties());
        if (args.isEmpty()) {
            users.forEach(Main::tell);
            return 0;
        }
        Optional<LocalUser> user =
                users.stream().filter(u -> u.name().equals(args.get(0))).findFirst();
        if (user.isEmpty()) {
            ERR.println("run: no local user " + args.get(0) + ", but:");
            users.forEach(u -> ERR.println("  " + u.name()));
            return 1;
        }
        OUT.println(LocalTokens.of(folder().keys(), Clock.systemUTC()).issue(user.get()));
        return 0;
    }

    private static int decide(List<String> args) throws Exception {
        Path questions = Path.of(args.get(args.size() - 1));
        LocalDate issuedOn = option(args, "--issued-on=").map(LocalDate::parse).orElse(DemoSettings.ISSUED_ON);
        return new AnsweringQuestions(issuedOn, OUT).answer(questions) ? 0 : 1;
    }

    private static void tell(LocalUser user) {
        OUT.printf("  %-22s %s%n", user.name(), user.nameZh());
    }

    private static Optional<String> option(List<String> args, String name) {
        return args.stream()
                .filter(arg -> arg.startsWith(name))
                .map(arg -> arg.substring(name.length()))
                .reduce((first, last) -> last);
    }

    private static LocalFolder folder() {
        return LocalFolder.below(Path.of(System.getProperty("laowu.root", "")).toAbsolutePath());
    }

    /** UTF-8 whatever the terminal's locale says: what is printed is Chinese. */
    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
