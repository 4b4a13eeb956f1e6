package cn.laowu.local;

import cn.laowu.store.Keyring;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/** The keysets of one local state, made the first time. They lie unwrapped, for here is no KMS; only this user can read them. */
final class LocalKeysets {
    private LocalKeysets() {}

    /**
     * Returns the keyring of a folder.
     *
     * @throws IOException if the folder can't be read or written, or holds something else
     */
    static Keyring open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Keyring.of(
                keyset(folder.resolve("data.json"), Keyring::newDataKeyset),
                keyset(folder.resolve("marks.json"), Keyring::newMarkKeyset));
    }

    private static KeysetHandle keyset(Path file, Supplier<KeysetHandle> make) throws IOException {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(
                        file, TinkJsonProtoKeysetFormat.serializeKeyset(make.get(), InsecureSecretKeyAccess.get()));
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IOException("no keyset in " + file, e);
        }
    }
}
