package cn.laowu.testkit;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** Rotates a keyset as operations does: a key is added and does not seal yet, then it is promoted. */
public final class KeyRotation {
    private KeyRotation() {}

    public static KeysetHandle added(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(
                                keyset.getPrimary().getKey().getParameters())
                        .withRandomId())
                .build();
    }

    public static KeysetHandle promoted(KeysetHandle keyset) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(builder.size() - 1).makePrimary();
        return builder.build();
    }
}
