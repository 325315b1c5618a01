package dev.cartwright.identity.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.cartwright.identity.IdentityApplication;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.kit.testing.TestContext;
import dev.cartwright.kit.testing.TestHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeFunctionTests {

    private static final String STAGE = "arn:aws:execute-api:eu-west-1:123456789012:abc123/v1";

    private final Issuer issuer = new Issuer();
    private final List<String> lines = new ArrayList<>();
    private final FunctionHost host = host(issuer.jwksUrl());

    AuthorizeFunctionTests() throws IOException {}

    @AfterEach
    void stopTheIssuer() {
        issuer.close();
    }

    private FunctionHost host(String keys) {
        return host(keys, Issuer.AUDIENCE);
    }

    private FunctionHost host(String keys, String audiences) {
        var variables = Map.of(
                FunctionHost.DEFINITION,
                "authorize",
                "SERVICE",
                "identity",
                "STAGE",
                "test",
                "TOKEN_ISSUER",
                Issuer.NAME,
                "TOKEN_AUDIENCE",
                audiences,
                "TOKEN_KEYS",
                keys);
        return new FunctionHost(new IdentityApplication(), new Settings(variables), wiring -> {}, lines::add);
    }

    private Permit authorize(String token) {
        return authorize(host, Map.of("authorization", "Bearer " + token));
    }

    private static Permit authorize(FunctionHost host, Map<String, String> headers) {
        var event = Map.of("type", "REQUEST", "methodArn", STAGE + "/GET/orders/ord_1", "headers", headers);
        var answer = new ByteArrayOutputStream();
        try {
            host.handleRequest(
                    new ByteArrayInputStream(Json.bytes(event)),
                    answer,
                    new TestContext("request", "authorize", TestHost.TRACE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Json.read(answer.toByteArray(), Permit.class);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> authorize(token)).hasMessage("Unauthorized");
    }

    private static JWTClaimsSet.Builder claims() {
        return Issuer.claims();
    }

    @Test
    void letsACustomerPassOnEveryRouteOfTheStage() {
        String token = issuer.token(claims());

        Permit permit = authorize(token);

        assertThat(permit.principalId()).isEqualTo("ann");
        assertThat(permit.context()).isEqualTo(new Permit.Context("ann", "CUSTOMER", ""));
        assertThat(permit.policyDocument().statements())
                .containsExactly(new Permit.Statement("Allow", "execute-api:Invoke", STAGE + "/*"));
    }

    @Test
    void answersInTheGatewaysSpelling() {
        String token = issuer.token(claims());

        String answer = Json.write(authorize(token));

        assertThat(answer).contains("\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"");
    }

    @Test
    void tellsAllRolesThatItKnows() {
        String token = issuer.token(claims().claim("roles", List.of("customer", "admin", "astronaut")));

        Permit permit = authorize(token);

        assertThat(permit.context().roles()).isEqualTo("ADMIN,CUSTOMER");
    }

    @Test
    void readsTheGroupsOfAUserPool() {
        String token = issuer.token(claims().claim("roles", null).claim("cognito:groups", List.of("admin")));

        Permit permit = authorize(token);

        assertThat(permit.context().roles()).isEqualTo("ADMIN");
    }

    @Test
    void passesOnTheGroupsThatAreNoRoles() {
        String token = issuer.token(ofAUserPool()
                .claim("client_id", Issuer.AUDIENCE)
                .claim("username", "ann")
                .claim("cognito:groups", List.of("wholesale", "admin", "press", "two words", "a,b")));

        Permit permit = authorize(token);

        assertThat(permit.context()).isEqualTo(new Permit.Context("ann", "ADMIN,CUSTOMER", "press,wholesale"));
    }

    private static JWTClaimsSet.Builder ofAUserPool() {
        return claims().claim("roles", null).claim("token_use", "access").audience((String) null);
    }

    @Test
    void takesTheClientOfAUserPoolsAccessTokenForItsAudience() {
        String token =
                issuer.token(ofAUserPool().claim("client_id", Issuer.AUDIENCE).claim("username", "ann"));

        Permit permit = authorize(token);

        assertThat(permit.context()).isEqualTo(new Permit.Context("ann", "CUSTOMER", ""));
    }

    @Test
    void letsAnAccountOfAUserPoolBeMoreThanACustomer() {
        String token = issuer.token(claims().claim("roles", null)
                .claim("token_use", "id")
                .claim("cognito:username", "ann")
                .claim("cognito:groups", List.of("admin")));

        Permit permit = authorize(token);

        assertThat(permit.context().roles()).isEqualTo("ADMIN,CUSTOMER");
    }

    @Test
    void refusesAnAccessTokenOfAnotherClient() {
        assertRefused(
                issuer.token(ofAUserPool().claim("client_id", "another-shop").claim("username", "ann")));
        assertRefused(issuer.token(ofAUserPool().claim("username", "ann")));
    }

    @Test
    void refusesAClientWhereAnAudienceIsNamed() {
        assertRefused(issuer.token(claims().audience("another-shop").claim("client_id", Issuer.AUDIENCE)));
        assertRefused(issuer.token(claims().audience((String) null).claim("client_id", Issuer.AUDIENCE)));
    }

    @Test
    void acceptsEachOfSeveralAudiences() {
        FunctionHost both = host(issuer.jwksUrl(), "storefront," + Issuer.AUDIENCE);
        var headers = Map.of("authorization", "Bearer " + issuer.token(claims()));

        assertThat(authorize(both, headers).principalId()).isEqualTo("ann");
    }

    @Test
    void takesTheScopeOfAServiceForItsRole() {
        String token = issuer.token(claims().claim("roles", null).claim("scope", "openid cartwright/service"));

        Permit permit = authorize(token);

        assertThat(permit.context().roles()).isEqualTo("SERVICE");
    }

    @Test
    void passesATokenWithoutRolesOnAsOneThatMayDoNothing() {
        String token = issuer.token(claims().claim("roles", null));

        Permit permit = authorize(token);

        assertThat(permit.context()).isEqualTo(new Permit.Context("ann", "", ""));
    }

    @Test
    void acceptsAKeyThatAppearedSinceTheStart() {
        String before = issuer.token(claims());
        authorize(before);
        issuer.rotate();

        Permit permit = authorize(issuer.token(claims().subject("bob")));

        assertThat(permit.principalId()).isEqualTo("bob");
        assertThat(authorize(before).principalId()).isEqualTo("ann");
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void fetchesTheKeysOnceForManyTokens() {
        authorize(issuer.token(claims()));

        authorize(issuer.token(claims().subject("bob")));

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void refusesUnknownKeysWithoutAskingTheIssuerForEach() {
        for (int i = 0; i < 5; i++) {
            String stranger = Issuer.token(claims(), Issuer.foreignKey("stranger-" + i));

            assertRefused(stranger);
        }

        assertThat(authorize(issuer.token(claims())).principalId()).isEqualTo("ann");
        assertThat(issuer.fetches()).isBetween(1, 2);
    }

    @Test
    void refusesAForeignKeyUnderAKnownName() {
        assertRefused(Issuer.token(claims(), Issuer.foreignKey("key-0")));
    }

    @Test
    void refusesAnotherAudience() {
        assertRefused(issuer.token(claims().audience("another-shop")));
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(issuer.token(claims().issuer("https://issuer.elsewhere")));
    }

    @Test
    void refusesWhatIsExpired() {
        assertRefused(
                issuer.token(claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))));
    }

    @Test
    void refusesWhatNeverExpires() {
        assertRefused(issuer.token(claims().expirationTime(null)));
    }

    @Test
    void refusesWhatIsNotYetValid() {
        assertRefused(
                issuer.token(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
    }

    @Test
    void refusesATokenOfNobody() {
        assertRefused(issuer.token(claims().subject(null)));
        assertRefused(issuer.token(claims().subject("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ann\n", "ann\u202e", "\u00e4nn"})
    void refusesASubjectThatIsNoKey(String subject) {
        assertRefused(issuer.token(claims().subject(subject)));
    }

    @Test
    void boundsTheLengthOfASubject() {
        assertThat(authorize(issuer.token(claims().subject("s".repeat(255)))).principalId())
                .hasSize(255);
        assertRefused(issuer.token(claims().subject("s".repeat(256))));
        assertRefused(issuer.token(claims().subject("s".repeat(3_000))));
    }

    @Test
    void refusesTwoTokens() {
        String token = "Bearer " + issuer.token(claims());
        var event = new AuthorizerEvent(
                STAGE + "/GET/orders/ord_1",
                Map.of("Authorization", token),
                Map.of("authorization", List.of("Bearer x", token)));

        assertThat(event.bearerToken()).isEmpty();
    }

    @Test
    void refusesAnUnsignedToken() {
        assertRefused(Issuer.unsigned(claims()));
    }

    @Test
    void refusesThePublicKeyAsASecret() {
        assertRefused(issuer.signedWithThePublicKey(claims()));
    }

    @Test
    void refusesAChangedToken() {
        String[] parts = issuer.token(claims()).split("\\.", 3);
        String admin = issuer.token(claims().claim("roles", List.of("admin"))).split("\\.", 3)[1];

        assertRefused(parts[0] + "." + admin + "." + parts[2]);
    }

    @Test
    void refusesRolesThatAreNoList() {
        assertRefused(issuer.token(claims().claim("roles", 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "e30.e30.", "....", "\u0000", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void refusesGarbage(String token) {
        assertRefused(token);
    }

    @Test
    void refusesWithoutABearerToken() {
        String token = issuer.token(claims());

        assertThatThrownBy(() -> authorize(host, Map.of())).hasMessage("Unauthorized");
        assertThatThrownBy(() -> authorize(host, Map.of("Authorization", "Basic " + token)))
                .hasMessage("Unauthorized");
    }

    @Test
    void failsInsteadOfRefusingWhileTheIssuerCannotBeReached() {
        FunctionHost unreachable = host("http://127.0.0.1:1/jwks.json");
        var headers = Map.of("Authorization", "Bearer " + issuer.token(claims()));

        assertThatThrownBy(() -> authorize(unreachable, headers)).hasMessageContaining("Unavailable");
    }

    @Test
    void writesOneLineForARefusedTokenAndGivesTheRuntimeNoStackTrace() {
        var trace = new StringWriter();

        assertThatThrownBy(() -> authorize("x")).satisfies(refused -> refused.printStackTrace(new PrintWriter(trace)));

        assertThat(trace).hasToString("");
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"authorized\":false")
                .doesNotContain("\n");
    }

    @Test
    void writesNothingOfATokenInItsLines() {
        String token = issuer.token(claims());
        authorize(token);
        assertRefused(token + "x");

        assertThat(lines).hasSize(2).noneMatch(line -> line.contains(token) || line.contains("ann"));
    }
}
