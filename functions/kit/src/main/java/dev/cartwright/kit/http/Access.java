package dev.cartwright.kit.http;

import dev.cartwright.kit.http.Caller.Role;
import java.util.Set;

/** Who may call an endpoint. The function still checks whose thing it is. */
public enum Access {
    /** Everybody; no token is looked at. */
    PUBLIC(true, Set.of()),
    /** Customers, and guests without a token; a token that is there must be valid. */
    CUSTOMER_OR_GUEST(true, Set.of(Role.CUSTOMER, Role.ADMIN)),
    CUSTOMER(false, Set.of(Role.CUSTOMER)),
    ADMIN(false, Set.of(Role.ADMIN)),
    SERVICE(false, Set.of(Role.SERVICE, Role.ADMIN)),
    /** Services with a key that this one gave them: its own {@link TokenVerifier} knows it, and no gateway is asked. */
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
