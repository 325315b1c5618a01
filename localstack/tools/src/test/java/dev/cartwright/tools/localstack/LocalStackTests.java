package dev.cartwright.tools.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LocalStackTests {

    private final FakeAws aws = new FakeAws();
    private final JsonService ssm = aws.localStack().service(JsonService.Protocol.SSM);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void tellsWhetherItAnswers() {
        assertThat(aws.localStack().answers()).isTrue();
        assertThat(new LocalStack(URI.create("http://127.0.0.1:9")).answers()).isFalse();
    }

    @Test
    void signsTokensThatTheKeysGivenToFunctionsVerify() throws Exception {
        Tokens tokens = Tokens.open(ssm, "dev");

        var token = SignedJWT.parse(tokens.issue("ann", List.of("customer"), "cartwright", Duration.ofHours(1)));

        var key = JWKSet.parse(tokens.keys()).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups")).containsExactly("customer");
    }

    @Test
    void keepsAStagesKeyUntilItIsDeleted() {
        String keys = Tokens.open(ssm, "dev").keys();

        assertThat(Tokens.open(ssm, "dev").keys()).isEqualTo(keys);
        assertThat(Tokens.open(ssm, "other").keys()).isNotEqualTo(keys);
        Tokens.delete(ssm, "dev");
        assertThat(Tokens.find(ssm, "dev")).isEmpty();
    }

    @Test
    void issuesAnExpiredTokenWhereOneIsAskedFor() throws Exception {
        String expired =
                Tokens.open(ssm, "dev").issue("ann", List.of("customer"), "cartwright", Duration.ofMinutes(-2));

        assertThat(SignedJWT.parse(expired)
                        .getJWTClaimsSet()
                        .getExpirationTime()
                        .toInstant())
                .isBefore(Instant.now());
    }

    @Test
    void leadsServicesToEachOther() {
        aws.parameters().put("/cartwright/dev/services/psp", "https://psp-sandbox.execute-api.127.0.0.1:4566/v1");
        aws.parameters().put("/cartwright/other/services/psp", "https://psp-sandbox.execute-api.127.0.0.1:4566/v1");

        new ServiceAddresses(ssm, "dev").leadTo(URI.create("http://172.17.0.1:4566"));
        new ServiceAddresses(ssm, "dev").leadTo(URI.create("http://10.0.0.1:4566"));

        assertThat(aws.parameters())
                .containsEntry("/cartwright/dev/services/psp", "http://172.17.0.1:4566/_aws/execute-api/psp-sandbox/v1")
                .containsEntry("/cartwright/other/services/psp", "https://psp-sandbox.execute-api.127.0.0.1:4566/v1");
    }

    @Test
    void saysThatAStageIsNotDeployed() {
        assertThatThrownBy(() -> LocalStackShop.at(aws.localStack(), "dev", Home.current()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("the stage dev is not deployed");
    }
}
