package dev.cartwright.kit.http;

import java.util.Set;

/**
 * Who calls, as a verified token says.
 *
 * @param subject the token's subject; empty for a guest
 */
public record Caller(String subject, Set<Role> roles) {

    /** Somebody without a token. */
    public static final Caller GUEST = new Caller("", Set.of());

    /** What a token may say of its bearer. */
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
