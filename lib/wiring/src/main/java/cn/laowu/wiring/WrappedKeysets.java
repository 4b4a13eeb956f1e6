package cn.laowu.wiring;

import cn.laowu.store.Keyring;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The keysets as the cloud keeps them: two Tink JSON keysets, each encrypted under the KMS key, in SSM parameters of one name with
 * {@code /data} and {@code /marks} behind it.
 */
final class WrappedKeysets {

    private WrappedKeysets() {}

    static Keyring open(SsmClient parameters, KmsClient keys, String name, String keyArn) {
        return Keyring.of(
                keyset(parameters, keys, name, "data", keyArn), keyset(parameters, keys, name, "marks", keyArn));
    }

    private static KeysetHandle keyset(SsmClient parameters, KmsClient keys, String name, String which, String keyArn) {
        String wrapped = parameters
                .getParameter(request -> request.name(name + "/" + which))
                .parameter()
                .value();
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, new KmsAead(keys, keyArn), which.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "the keyset " + name + "/" + which + " does not open with its KMS key", wrong);
        }
    }

    /** AWS KMS as the key that wraps keysets; the associated data is the encryption context. */
    private record KmsAead(KmsClient keys, String keyArn) implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            return keys.encrypt(request -> request.keyId(keyArn)
                            .plaintext(SdkBytes.fromByteArray(plaintext))
                            .encryptionContext(context(associatedData)))
                    .ciphertextBlob()
                    .asByteArray();
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            return keys.decrypt(request -> request.keyId(keyArn)
                            .ciphertextBlob(SdkBytes.fromByteArray(ciphertext))
                            .encryptionContext(context(associatedData)))
                    .plaintext()
                    .asByteArray();
        }

        private static java.util.Map<String, String> context(byte[] associatedData) {
            return java.util.Map.of("keyset", new String(associatedData, StandardCharsets.UTF_8));
        }
    }
}
