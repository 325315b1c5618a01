package dev.cartwright.kit.http;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.http.Caller.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Authenticates and authorizes the caller. It trusts the gateway's authorizer. Without the authorizer's context it verifies
 * the bearer token itself, so a forgotten authorizer denies access instead of granting it.
 */
final class Guard {

    static final Problem UNAUTHENTICATED =
            EdgeProblem.UNAUTHENTICATED.about("Send Authorization: Bearer and a token that is not expired.");

    private static final String BEARER = "bearer ";

    private final Access access;
    private final Supplier<TokenVerifier> verifier;

    Guard(Access access, Supplier<TokenVerifier> verifier) {
        this.access = access;
        this.verifier = verifier;
    }

    Caller admit(HttpEvent event, Map<String, String> headers) {
        if (access == Access.PUBLIC) {
            return Caller.GUEST;
        }
        Caller caller = Optional.ofNullable(event.requestContext().authorizer())
                .flatMap(Guard::authorized)
                .orElseGet(() -> verified(headers));
        if (access.admits(caller)) {
            return caller;
        }
        throw caller.isGuest()
                ? unauthenticated()
                : new Refused(EdgeProblem.FORBIDDEN.about("Your role does not permit this."));
    }

    private static Optional<Caller> authorized(HttpEvent.Authorizer authorizer) {
        String subject = authorizer.subject();
        String roles = authorizer.roles();
        if (subject == null || roles == null) {
            return Optional.empty();
        }
        var known = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).forEach(role -> known.add(Role.valueOf(role)));
        return Optional.of(new Caller(subject, known, groups(authorizer)));
    }

    private static Set<String> groups(HttpEvent.Authorizer authorizer) {
        String groups = authorizer.groups();
        return groups == null
                ? Set.of()
                : Arrays.stream(groups.split(",")).filter(Caller::isGroup).collect(toSet());
    }

    private Caller verified(Map<String, String> headers) {
        String authorization = headers.get("authorization");
        if (authorization == null) {
            return Caller.GUEST;
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthenticated();
        }
        return verifier.get()
                .verify(authorization.substring(BEARER.length()).strip())
                .map(VerifiedToken::caller)
                .orElseThrow(Guard::unauthenticated);
    }

    private static Refused unauthenticated() {
        return new Refused(UNAUTHENTICATED);
    }
}
