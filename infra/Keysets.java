import cn.laowu.store.Keyring;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * Makes, shows and rotates the two keysets that guard personal data in the cloud. What is printed is no secret, and no key ever lies
 * anywhere unwrapped. docs/operations.md says when to use which:
 *
 * <pre>
 * java -cp functions/post-payroll/target/post-payroll.jar infra/Keysets.java create  NAME KEY_ARN
 * java -cp functions/post-payroll/target/post-payroll.jar infra/Keysets.java show    NAME KEY_ARN
 * java -cp functions/post-payroll/target/post-payroll.jar infra/Keysets.java add     NAME KEY_ARN data|marks
 * java -cp functions/post-payroll/target/post-payroll.jar infra/Keysets.java promote NAME KEY_ARN data|marks
 * </pre>
 */
public final class Keysets {
    private final SsmClient parameters;
    private final Aead wrapping;
    private final String name;

    private Keysets(SsmClient parameters, Aead wrapping, String name) {
        this.parameters = parameters;
        this.wrapping = wrapping;
        this.name = name;
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        boolean one = arguments.length == 4 && (arguments[3].equals("data") || arguments[3].equals("marks"));
        if (arguments.length != 3 && !one) {
            System.err.println("create|show NAME KEY_ARN, or add|promote NAME KEY_ARN data|marks");
            System.exit(2);
        }
        AeadConfig.register();
        PrfConfig.register();
        var http = UrlConnectionHttpClient.builder();
        try (SsmClient parameters = SsmClient.builder().httpClientBuilder(http).build();
                KmsClient keys = KmsClient.builder().httpClientBuilder(http).build()) {
            Keysets keysets = new Keysets(parameters, new KmsAead(keys, arguments[2]), arguments[1]);
            switch (arguments[0] + arguments.length) {
                case "create3" -> keysets.create();
                case "show3" -> keysets.show();
                case "add4" -> keysets.add(arguments[3]);
                case "promote4" -> keysets.promote(arguments[3]);
                default -> throw new IllegalArgumentException("not a command: " + String.join(" ", arguments));
            }
        }
    }

    /** Never overwrites: a keyset that is lost takes every number and account with it. */
    private void create() throws GeneralSecurityException {
        createUnlessThere("data", Keyring.newDataKeyset());
        createUnlessThere("marks", Keyring.newMarkKeyset());
        show();
    }

    private void createUnlessThere(String which, KeysetHandle keyset) throws GeneralSecurityException {
        try {
            write(which, keyset, false);
        } catch (ParameterAlreadyExistsException there) {
            System.out.println(name + "/" + which + " is there already and stays");
        }
    }

    /** The new key opens and finds, and does not seal yet: functions that started before must not meet what they can't open. */
    private void add(String which) throws GeneralSecurityException {
        KeysetHandle keyset = read(which);
        KeysetHandle.Builder.Entry fresh = KeysetHandle.generateEntryFromParameters(
                keyset.getPrimary().getKey().getParameters());
        write(which, KeysetHandle.newBuilder(keyset).addEntry(fresh.withRandomId()).build(), true);
        show();
    }

    /** The newest key seals from now on. */
    private void promote(String which) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(read(which));
        builder.getAt(builder.size() - 1).makePrimary();
        write(which, builder.build(), true);
        show();
    }

    private void show() throws GeneralSecurityException {
        for (String which : new String[] {"data", "marks"}) {
            KeysetHandle keyset = read(which);
            for (int at = 0; at < keyset.size(); at++) {
                KeysetHandle.Entry entry = keyset.getAt(at);
                System.out.printf(
                        "%s/%s  key %08x  %s%s%n",
                        name, which, entry.getId(), entry.getStatus(), entry.isPrimary() ? "  seals" : "");
            }
        }
    }

    private KeysetHandle read(String which) throws GeneralSecurityException {
        String wrapped = parameters
                .getParameter(request -> request.name(name + "/" + which))
                .parameter()
                .value();
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, which.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String which, KeysetHandle keyset, boolean overwrite) throws GeneralSecurityException {
        String wrapped = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, wrapping, which.getBytes(StandardCharsets.UTF_8));
        parameters.putParameter(request -> request.name(name + "/" + which)
                .type(ParameterType.STRING)
                .value(wrapped)
                .overwrite(overwrite));
    }

    /** As the functions open them: cn.laowu.wiring.WrappedKeysets. */
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

        private static Map<String, String> context(byte[] associatedData) {
            return Map.of("keyset", new String(associatedData, StandardCharsets.UTF_8));
        }
    }
}
