package dev.cartwright.kit.http;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.cartwright.kit.http.Caller.Role;
import dev.cartwright.kit.value.Subject;
import dev.cartwright.kit.value.Unavailable;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies bearer tokens: RS256 JWTs of one issuer for one of our audiences, not expired, signed by a key of the issuer's
 * JWKS. The JWKS is cached and fetched again for an unknown key id. Roles come from the claim {@code cognito:groups} or
 * {@code roles}; the scope {@code cartwright/service} gives the role service. The other {@code cognito:groups} are customer groups. Amazon Cognito's access tokens have a client id
 * instead of an audience, and every account there is a customer.
 */
public final class JwtVerifier implements TokenVerifier {

    private static final int TIMEOUT_MS = 2_000;
    private static final int SIZE_LIMIT = 64 * 1024;

    private static final String GROUPS = "cognito:groups";
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(JwtVerifier::name).collect(toUnmodifiableSet());

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final JWKSource<SecurityContext> issued;

    /**
     * @param audiences accepted audiences, separated by commas
     * @param keys the URL of the issuer's JWKS, or the JWKS itself as JSON
     */
    public JwtVerifier(String issuer, String audiences, String keys) {
        issued = source(keys);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, issued));
        processor.setJWTClaimsSetVerifier(new ForAudiences(issuer, Set.of(audiences.split(","))));
    }

    private static final class ForAudiences extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Set<String> audiences;

        ForAudiences(String issuer, Set<String> audiences) {
            super(new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
            this.audiences = audiences;
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            List<String> named = claims.getAudience();
            if (named.isEmpty() && "access".equals(claims.getClaim("token_use"))) {
                named = List.of(String.valueOf(claims.getClaim("client_id")));
            }
            if (named.stream().noneMatch(audiences::contains)) {
                throw new BadJWTException("for another audience");
            }
        }
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
    public Optional<VerifiedToken> verify(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return Optional.of(new VerifiedToken(
                            caller(claims), claims.getExpirationTime().toInstant()))
                    .filter(verified -> Subject.isOne(verified.caller().subject()));
        } catch (BadJOSEException | ParseException refused) {
            return Optional.empty();
        } catch (RateLimitReachedException unknownKey) {
            requireKeys();
            return Optional.empty();
        } catch (JOSEException noKeys) {
            throw unavailable(noKeys);
        }
    }

    /** Unknown key ids are rejected until the next refresh, so that invalid tokens cannot trigger fetches at will. */
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
                if (name(role).equals(name)) {
                    roles.add(role);
                }
            }
        }
        return new Caller(claims.getSubject(), roles, groups(claims));
    }

    /** Names that the authorizer's context cannot hold are no groups of ours. */
    private static Set<String> groups(JWTClaimsSet claims) throws ParseException {
        List<String> groups = claims.getStringListClaim(GROUPS);
        return groups == null
                ? Set.of()
                : groups.stream()
                        .filter(Caller::isGroup)
                        .filter(name -> !ROLES.contains(name))
                        .collect(toSet());
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JWTClaimsSet claims) throws ParseException {
        String scope = claims.getStringClaim("scope");
        if (scope != null && List.of(scope.split(" ")).contains("cartwright/service")) {
            return List.of("service");
        }
        var names = new ArrayList<String>();
        if (isAccount(claims)) {
            names.add("customer");
        }
        List<String> groups = claims.getStringListClaim(GROUPS);
        List<String> roles = groups == null ? claims.getStringListClaim("roles") : groups;
        names.addAll(roles == null ? List.of() : roles);
        return names;
    }

    /** Whether the token is an access or id token of a user pool's account; a pool's machine client has neither claim. */
    private static boolean isAccount(JWTClaimsSet claims) {
        return claims.getClaim("token_use") != null
                && (claims.getClaim("username") != null || claims.getClaim("cognito:username") != null);
    }
}
