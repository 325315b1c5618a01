package dev.cartwright.tools.access;

import dev.cartwright.tools.shop.Entrance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may call an operation, and what others are told. */
public enum Guard {
    PUBLIC(Who.NOBODY),
    CUSTOMER_OR_GUEST(Who.CUSTOMER),
    CUSTOMER(Who.CUSTOMER),
    ADMIN(Who.ADMIN),
    SERVICE(Who.SERVICE),
    MERCHANT(Who.MERCHANT),
    SIGNATURE(Who.NOBODY);

    /** By operation; a new operation has to be named here. */
    public static final Map<String, Guard> OF = Map.ofEntries(
            Map.entry("listProducts", PUBLIC),
            Map.entry("getProduct", PUBLIC),
            Map.entry("quoteLines", PUBLIC),
            Map.entry("createProduct", ADMIN),
            Map.entry("changeProduct", ADMIN),
            Map.entry("publishProduct", ADMIN),
            Map.entry("archiveProduct", ADMIN),
            Map.entry("inspectProduct", ADMIN),
            Map.entry("findSku", ADMIN),
            Map.entry("getStock", PUBLIC),
            Map.entry("listAdjustments", ADMIN),
            Map.entry("adjustStock", ADMIN),
            Map.entry("adjustStockBatch", ADMIN),
            Map.entry("placeOrder", CUSTOMER_OR_GUEST),
            Map.entry("listOrders", CUSTOMER),
            Map.entry("getOrder", CUSTOMER_OR_GUEST),
            Map.entry("cancelOrder", CUSTOMER_OR_GUEST),
            Map.entry("shipOrder", SERVICE),
            Map.entry("getPayment", ADMIN),
            Map.entry("reconcilePayment", ADMIN),
            Map.entry("refundPayment", ADMIN),
            Map.entry("getBalances", ADMIN),
            Map.entry("receiveWebhook", SIGNATURE),
            Map.entry("createAuthorization", MERCHANT),
            Map.entry("findAuthorizations", MERCHANT),
            Map.entry("getAuthorization", MERCHANT),
            Map.entry("captureAuthorization", MERCHANT),
            Map.entry("voidAuthorization", MERCHANT),
            Map.entry("refundAuthorization", MERCHANT));

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration EXPIRED = Duration.ofMinutes(-2);
    private static final Duration VALID = Duration.ofHours(1);

    private final Who admitted;

    Guard(Who admitted) {
        this.admitted = admitted;
    }

    private enum Who {
        NOBODY,
        CUSTOMER,
        ADMIN,
        SERVICE,
        MERCHANT
    }

    /** Somebody who must be refused. */
    public record Intruder(String name, Headers headers, int refusal) {}

    /** What somebody sends who may. */
    public Headers credentials(Entrance shop, String merchantKey) {
        return switch (admitted) {
            case NOBODY -> Headers.NONE;
            case CUSTOMER -> as(shop, "ann", "customer");
            case ADMIN -> as(shop, "admin-1", "admin");
            case SERVICE -> as(shop, "parcels", "service");
            case MERCHANT -> Headers.bearer(merchantKey);
        };
    }

    private static Headers as(Entrance shop, String subject, String role) {
        return Headers.bearer(shop.token(subject, role));
    }

    /** Everybody who must be refused, with what that shop's issuer gives them. */
    public List<Intruder> intruders(Entrance shop) {
        Stream<Stream<Intruder>> all = switch (this) {
            case PUBLIC -> Stream.of();
            case CUSTOMER_OR_GUEST -> Stream.of(badTokens(shop), wrongRole(shop, "service"));
            case CUSTOMER -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "service"), wrongRole(shop, "admin"));
            case ADMIN -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "service"), wrongRole(shop, "customer"));
            case SERVICE -> Stream.of(nobody(), badTokens(shop), wrongRole(shop, "customer"));
            case MERCHANT ->
                Stream.of(nobody(), badTokens(shop), unauthenticated("an admin", as(shop, "admin-1", "admin")));
            case SIGNATURE -> Stream.of(nobody());
        };
        return all.flatMap(some -> some).toList();
    }

    private static Stream<Intruder> nobody() {
        return unauthenticated("nobody", Headers.NONE);
    }

    private static Stream<Intruder> badTokens(Entrance shop) {
        return Stream.of(
                        unauthenticated("an expired token", Headers.bearer(token(shop, "cartwright", EXPIRED))),
                        unauthenticated("another shop's token", Headers.bearer(token(shop, "another-shop", VALID))),
                        unauthenticated("rubbish", Headers.bearer("rubbish")),
                        unauthenticated("an unsigned token", Headers.bearer(unsigned(shop))))
                .flatMap(some -> some);
    }

    /** A valid token without its signature. */
    private static String unsigned(Entrance shop) {
        String token = token(shop, "cartwright", VALID);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Stream<Intruder> unauthenticated(String name, Headers headers) {
        return Stream.of(new Intruder(name, headers, UNAUTHENTICATED));
    }

    private static String token(Entrance shop, String audience, Duration validFor) {
        return shop.token("ann", List.of("customer", "admin", "service"), audience, validFor);
    }

    private static Stream<Intruder> wrongRole(Entrance shop, String role) {
        return Stream.of(new Intruder("role " + role, as(shop, "mallory", role), FORBIDDEN));
    }
}
