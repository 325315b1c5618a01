package dev.cartwright.kit.http;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The caller, according to a verified token.
 *
 * @param subject the token's subject; empty for a guest
 * @param groups the groups of the issuer that are no roles
 */
public record Caller(String subject, Set<Role> roles, Set<String> groups) {

    /** A caller without a token. */
    public static final Caller GUEST = new Caller("", Set.of());

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The roles that a token can contain. */
    public enum Role {
        CUSTOMER,
        ADMIN,
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
    }

    /** A caller in no group. */
    public Caller(String subject, Set<Role> roles) {
        this(subject, roles, Set.of());
    }

    /** Whether a group can have this name; the authorizer passes the names on separated by commas. */
    static boolean isGroup(String name) {
        return GROUP.matcher(name).matches();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isGuest() {
        return subject.isEmpty();
    }
}
