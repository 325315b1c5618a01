package dev.cartwright.kit.http;

import java.util.Set;

/**
 * The caller, according to a verified token.
 *
 * @param subject the token's subject; empty for a guest
 */
public record Caller(String subject, Set<Role> roles) {

    /** A caller without a token. */
    public static final Caller GUEST = new Caller("", Set.of());

    /** The roles that a token can contain. */
    public enum Role {
        CUSTOMER,
        ADMIN,
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isGuest() {
        return subject.isEmpty();
    }
}
