package dev.cartwright.tools.access;

import dev.cartwright.tools.shop.ShopAccess;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who may call an operation, by its contract's {@code x-access}, and the response to unauthorized callers. */
public enum AccessRule {
    PUBLIC(Who.NOBODY),
    CUSTOMER_OR_GUEST(Who.CUSTOMER),
    CUSTOMER(Who.CUSTOMER),
    ADMIN(Who.ADMIN),
    SERVICE(Who.SERVICE),
    KEY(Who.MERCHANT),
    SIGNATURE(Who.NOBODY);

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration EXPIRED = Duration.ofMinutes(-2);
    private static final Duration VALID = Duration.ofHours(1);

    private final Who admitted;

    AccessRule(Who admitted) {
        this.admitted = admitted;
    }

    private enum Who {
        NOBODY,
        CUSTOMER,
        ADMIN,
        SERVICE,
        MERCHANT
    }

    /**
     * The rule with this name in a contract.
     *
     * @param name {@code "customer-or-guest"}
     * @throws IllegalArgumentException if there is none
     */
    static AccessRule named(String name) {
        return Stream.of(values())
                .filter(rule -> rule.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "x-access is \"" + name + "\", and has to be one of " + List.of(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An unauthorized caller. */
    public record Intruder(String name, Headers headers, int refusal) {}

    /** The credentials of an authorized caller. */
    public Headers credentials(ShopAccess shop, String merchantKey) {
        return switch (admitted) {
            case NOBODY -> Headers.NONE;
            case CUSTOMER -> as(shop, "ann", "customer");
            case ADMIN -> as(shop, "admin-1", "admin");
            case SERVICE -> as(shop, "parcels", "service");
            case MERCHANT -> Headers.bearer(merchantKey);
        };
    }

    private static Headers as(ShopAccess shop, String subject, String role) {
        return Headers.bearer(shop.token(subject, role));
    }

    /** All unauthorized callers, with credentials from the shop's issuer. */
    public List<Intruder> intruders(ShopAccess shop) {
        Stream<Stream<Intruder>> all = switch (this) {
            case PUBLIC -> Stream.of();
            case CUSTOMER_OR_GUEST -> Stream.of(badTokens(shop), wrongRole(shop, "service"));
            case CUSTOMER -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "service"), wrongRole(shop, "admin"));
            case ADMIN -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "service"), wrongRole(shop, "customer"));
            case SERVICE -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "customer"));
            case KEY -> Stream.of(nobody(), badTokens(shop), unauthenticated("an admin", as(shop, "admin-1", "admin")));
            case SIGNATURE -> Stream.of(nobody());
        };
        return all.flatMap(some -> some).toList();
    }

    private static Stream<Intruder> nobody() {
        return unauthenticated("nobody", Headers.NONE);
    }

    private static Stream<Intruder> badTokens(ShopAccess shop) {
        return Stream.of(
                        unauthenticated("an expired token", Headers.bearer(token(shop, "cartwright", EXPIRED))),
                        unauthenticated("another shop's token", Headers.bearer(token(shop, "another-shop", VALID))),
                        unauthenticated("rubbish", Headers.bearer("rubbish")),
                        unauthenticated("an unsigned token", Headers.bearer(unsigned(shop))))
                .flatMap(some -> some);
    }

    /** A valid token without its signature. */
    private static String unsigned(ShopAccess shop) {
        String token = token(shop, "cartwright", VALID);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Stream<Intruder> unauthenticated(String name, Headers headers) {
        return Stream.of(new Intruder(name, headers, UNAUTHENTICATED));
    }

    private static String token(ShopAccess shop, String audience, Duration validFor) {
        return shop.token("ann", List.of("customer", "admin", "service"), audience, validFor);
    }

    private static Stream<Intruder> wrongRole(ShopAccess shop, String role) {
        return Stream.of(new Intruder("role " + role, as(shop, "mallory", role), FORBIDDEN));
    }
}
