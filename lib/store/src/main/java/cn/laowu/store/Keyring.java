package cn.laowu.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two keysets that guard personal data, opened once at the start: one encrypts (AES-256-GCM), one makes the marks by which a number
 * is found again without being stored (HMAC-SHA-256). Both rotate: an old key opens and finds, the primary key seals and marks.
 */
public final class Keyring {
    private static final int MARK_BYTES = 16;

    private final Aead aead;
    private final PrfSet prfs;

    private Keyring(Aead aead, PrfSet prfs) {
        this.aead = aead;
        this.prfs = prfs;
    }

    /**
     * Opens both keysets.
     *
     * @param data an AEAD keyset
     * @param marks a PRF keyset
     */
    public static Keyring of(KeysetHandle data, KeysetHandle marks) {
        try {
            register();
            return new Keyring(
                    data.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    marks.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("these keysets cannot guard personal data", wrong);
        }
    }

    public static KeysetHandle newDataKeyset() {
        try {
            register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    public static KeysetHandle newMarkKeyset() {
        try {
            register();
            return KeysetHandle.generateNew(HmacPrfParameters.builder()
                    .setKeySizeBytes(32)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build());
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    /**
     * Encrypts.
     *
     * @param context where the bytes belong; they open nowhere else
     */
    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("cannot encrypt", wrong);
        }
    }

    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("what is stored at " + context + " does not open with our keys", wrong);
        }
    }

    /** The marks of a text under every live key, the primary key's first. */
    public List<String> marks(String plain) {
        byte[] input = plain.getBytes(StandardCharsets.UTF_8);
        try {
            List<String> marks = new ArrayList<>();
            for (Map.Entry<Integer, Prf> key : prfs.getPrfs().entrySet()) {
                String mark = Integer.toHexString(key.getKey()) + "."
                        + Digest.hex(key.getValue().compute(input, MARK_BYTES));
                marks.add(key.getKey() == prfs.getPrimaryId() ? 0 : marks.size(), mark);
            }
            return marks;
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("cannot mark", wrong);
        }
    }
}
