package dev.cartwright.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A token issuer for this machine: RS256 JWTs, with a key that is generated at the start or kept with the data. */
final class TokenIssuer {

    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final String audience;
    private final CompletableFuture<RSAKey> key;

    private TokenIssuer(String issuer, String audience, CompletableFuture<RSAKey> key) {
        this.issuer = issuer;
        this.audience = audience;
        this.key = key;
    }

    /** @param data the folder that keeps the key across restarts; without it, a new key is generated in the background */
    static TokenIssuer start(String issuer, String audience, Optional<Path> data) {
        return new TokenIssuer(
                issuer,
                audience,
                data.map(folder -> CompletableFuture.completedFuture(kept(folder.resolve("token-key.json"))))
                        .orElseGet(() -> CompletableFuture.supplyAsync(TokenIssuer::newKey)));
    }

    private static RSAKey kept(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            RSAKey key = newKey();
            Files.writeString(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key; delete it and start again", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return issuer;
    }

    String audience() {
        return audience;
    }

    /** The public key as a JWKS. */
    String keys() {
        return new JWKSet(key.join().toPublicJWK()).toString();
    }

    /** The claims of a token; roles and customer groups are groups as in a Cognito user pool. */
    record Claims(String subject, List<String> roles, String audience, Duration validFor) {}

    Claims claims(String subject, String role) {
        return new Claims(subject, List.of(role), audience, Duration.ofHours(12));
    }

    String issue(Claims claims) {
        Instant now = Instant.now();
        var body = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(claims.subject())
                .audience(claims.audience())
                .claim("cognito:groups", claims.roles())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(claims.validFor())))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.join().getKeyID())
                        .build(),
                body);
        try {
            token.sign(new RSASSASigner(key.join()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
