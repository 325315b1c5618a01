package dev.cartwright.kit.http;

import dev.cartwright.kit.http.Caller.Role;
import java.util.Set;

/** Who may call an endpoint. The function also checks the owner of what it returns. */
public enum Access {
    /** Everybody; a token is ignored. */
    PUBLIC(true, Set.of()),
    /** Customers, and guests without a token; a token must be valid. */
    CUSTOMER_OR_GUEST(true, Set.of(Role.CUSTOMER, Role.ADMIN)),
    CUSTOMER(false, Set.of(Role.CUSTOMER)),
    ADMIN(false, Set.of(Role.ADMIN)),
    SERVICE(false, Set.of(Role.SERVICE, Role.ADMIN)),
    /**
     * Services with an API key that this service issued; its own {@link TokenVerifier} checks it, without a gateway
     * authorizer.
     */
    KEY(false, Set.of(Role.SERVICE));

    private final boolean guests;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
    private final Set<Role> roles;

    Access(boolean guests, Set<Role> roles) {
        this.guests = guests;
        this.roles = roles;
    }

    boolean admits(Caller caller) {
        return this == PUBLIC || (caller.isGuest() ? guests : roles.stream().anyMatch(caller::is));
    }
}
