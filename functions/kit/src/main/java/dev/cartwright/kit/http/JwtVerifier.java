package dev.cartwright.kit.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.cartwright.kit.http.Caller.Role;
import dev.cartwright.kit.value.Unavailable;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies bearer tokens: RS256 JWTs of one issuer for one audience, not expired, signed by a key of the issuer's JWKS,
 * which is cached and fetched again when a token names a key that is not in it. Roles are the claim {@code cognito:groups}
 * or {@code roles}; scopes are {@code scope}, of which {@code cartwright/service} makes a service.
 */
public final class JwtVerifier implements TokenVerifier {

    private static final int TIMEOUT_MS = 2_000;
    private static final int SIZE_LIMIT = 64 * 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final JWKSource<SecurityContext> issued;

    /** @param keys the URL of the issuer's JWKS, or the JWKS itself as JSON */
    public JwtVerifier(String issuer, String audience, String keys) {
        issued = source(keys);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, issued));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    }

    private static JWKSource<SecurityContext> source(String keys) {
        try {
            if (keys.startsWith("{")) {
                return new ImmutableJWKSet<>(JWKSet.parse(keys));
            }
            var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, SIZE_LIMIT);
            return JWKSourceBuilder.create(URI.create(keys).toURL(), retriever)
                    .retrying(true)
                    .outageTolerant(true)
                    .build();
        } catch (ParseException | MalformedURLException wrong) {
            throw new IllegalStateException("TOKEN_KEYS is neither the URL of a JWKS nor a JWKS", wrong);
        }
    }

    @Override
    public Optional<Caller> verify(String token) {
        try {
            return Optional.of(caller(processor.process(token, null))).filter(caller -> !caller.isGuest());
        } catch (BadJOSEException | ParseException refused) {
            return Optional.empty();
        } catch (RateLimitReachedException unknownKey) {
            requireKeys();
            return Optional.empty();
        } catch (JOSEException noKeys) {
            throw unavailable(noKeys);
        }
    }

    /** The keys are not fetched anew for every unknown key that a stranger names: what is unknown so soon again is refused. */
    private void requireKeys() {
        try {
            issued.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        } catch (KeySourceException noKeys) {
            throw unavailable(noKeys);
        }
    }

    private static Unavailable unavailable(JOSEException noKeys) {
        return new Unavailable("the token issuer's keys cannot be fetched", RETRY_AFTER, noKeys);
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : names(claims)) {
            for (Role role : Role.values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                    roles.add(role);
                }
            }
        }
        return new Caller(claims.getSubject(), roles);
    }

    private static List<String> names(JWTClaimsSet claims) throws ParseException {
        String scope = claims.getStringClaim("scope");
        if (scope != null && List.of(scope.split(" ")).contains("cartwright/service")) {
            return List.of("service");
        }
        List<String> groups = claims.getStringListClaim("cognito:groups");
        List<String> roles = groups == null ? claims.getStringListClaim("roles") : groups;
        return roles == null ? List.of() : roles;
    }
}
