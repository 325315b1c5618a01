package dev.cartwright.tools.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cartwright.tools.CommandFailure;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The token issuer of a stage on LocalStack, which has no user pools. The private key is stored in a parameter of the stage,
 * so that both have the same lifetime; functions get the JWKS with the public key as {@code TOKEN_KEYS}.
 */
public final class Tokens {

    static final String ISSUER = "https://localstack.invalid";

    private static final int KEY_BITS = 2048;

    private final RSAKey key;

    private Tokens(RSAKey key) {
        this.key = key;
    }

    private static String parameter(String stage) {
        return "/cartwright/" + stage + "/localstack/token-key";
    }

    /** Uses the stage's key; generates one if there is none. */
    static Tokens open(JsonService ssm, String stage) {
        return find(ssm, stage).orElseGet(() -> {
            RSAKey key = newKey();
            ssm.call(
                    "PutParameter",
                    Map.of("Name", parameter(stage), "Type", "SecureString", "Value", key.toJSONString()));
            return new Tokens(key);
        });
    }

    /** Uses the stage's key; empty if nothing is deployed. */
    static Optional<Tokens> find(JsonService ssm, String stage) {
        JsonNode found = ssm.call("GetParameters", Map.of("Names", List.of(parameter(stage)), "WithDecryption", true));
        return found.path("Parameters").valueStream().findFirst().map(parameter -> {
            try {
                return new Tokens(RSAKey.parse(parameter.path("Value").asString("")));
            } catch (ParseException wrong) {
                throw new CommandFailure(
                        parameter(stage) + " holds no key: delete the stage and deploy it again", wrong);
            }
        });
    }

    static void delete(JsonService ssm, String stage) {
        ssm.call("DeleteParameters", Map.of("Names", List.of(parameter(stage))));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The public key as a JWKS. */
    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** @param validFor negative for a token that has expired */
    String issue(String subject, List<String> roles, String audience, Duration validFor) {
        Instant now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(subject)
                        .audience(audience)
                        .claim("cognito:groups", roles)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(validFor)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
        return token.serialize();
    }
}
