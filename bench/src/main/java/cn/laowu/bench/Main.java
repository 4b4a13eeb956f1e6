package cn.laowu.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./run bench [NAME]}: every benchmark, or the one named. Each compares two things in one run and prints their ratio. */
public final class Main {
    private static final Map<String, Bench> BENCHES = benches();

    private Main() {}

    /** A benchmark: it prints its figures and returns. */
    interface Bench {
        void run() throws Exception;
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("ingest", IngestBench::run);
        benches.put("run", RunBench::run);
        benches.put("decisions", DecidingBench::run);
        return benches;
    }

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(BENCHES.keySet()) : List.of(names);
        for (String name : wanted) {
            Bench bench = BENCHES.get(name);
            if (bench == null) {
                System.err.println("no benchmark is called " + name + "; there are " + BENCHES.keySet());
                System.exit(2);
                return;
            }
            System.out.println("== " + name);
            bench.run();
        }
        // the embedded database leaves threads behind
        System.exit(0);
    }
}
