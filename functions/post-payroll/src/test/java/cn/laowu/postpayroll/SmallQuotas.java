package cn.laowu.postpayroll;

import cn.laowu.policy.PolicyBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The measures of Chaoyang with quotas of a few posts, so that a few rows contend for them. */
final class SmallQuotas {
    private static final List<String> FILES = List.of(
            "policy.yaml",
            "parties.yaml",
            "m1-m2-stations.yaml",
            "m3-welfare-posts.yaml",
            "m4-m5-k1-services.yaml",
            "m6-beijing-employment.yaml",
            "m7-entrepreneurs.yaml",
            "m8-training.yaml",
            "o-other.yaml");

    private SmallQuotas() {}

    /**
     * Writes the parameters into the folder and loads them.
     *
     * @param each posts of each region of Inner Mongolia
     * @param shared posts of both regions of Xinjiang together
     */
    static PolicyBook book(Path folder, int each, int shared) {
        try {
            for (String file : FILES) {
                try (InputStream bytes = PolicyBook.class.getResourceAsStream("/policy/chaoyang/" + file)) {
                    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                    Files.writeString(
                            folder.resolve(file),
                            text.replace("value: 200\n        unit: post", "value: " + each + "\n        unit: post")
                                    .replace(
                                            "value: 600\n        unit: post",
                                            "value: " + shared + "\n        unit: post"));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return PolicyBook.load(folder);
    }
}
