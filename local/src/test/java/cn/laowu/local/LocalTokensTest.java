package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.policy.PolicyBook;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokensTest {
    @TempDir
    Path folder;

    @Test
    void aTokenSaysWhoTheUserIsAndIsSignedByTheKeyThatIsKept() throws Exception {
        List<LocalUser> users = LocalUser.all(PolicyBook.load().parties());
        assertThat(users)
                .hasSize(14)
                .extracting(LocalUser::name)
                .contains("clerk-zhuozi", "confirmer-tuan47", "auditor", "payer", "admin", "inspector");
        LocalTokens.of(folder, Clock.systemUTC());
        LocalTokens tokens = LocalTokens.of(folder, Clock.systemUTC());
        SignedJWT token = SignedJWT.parse(tokens.issue(users.get(0)));
        var published = JWKSet.load(tokens.publicKeys().toFile()).getKeys().get(0);
        assertThat(published.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(published.getKeyID());
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("clerk-zhuozi");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("region-clerk");
        assertThat(token.getJWTClaimsSet().getStringClaim("region")).isEqualTo("zhuozi");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token-key.json"))))
                .isEqualTo("rw-------");
    }
}
