package dev.cartwright.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may call an operation, and what others are told. */
enum Guard {
    PUBLIC(Who.NOBODY),
    CUSTOMER_OR_GUEST(Who.CUSTOMER),
    CUSTOMER(Who.CUSTOMER),
    ADMIN(Who.ADMIN),
    SERVICE(Who.SERVICE),
    MERCHANT(Who.MERCHANT),
    SIGNATURE(Who.NOBODY);

    /** By operation; a new operation has to be named here. */
    static final Map<String, Guard> OF = Map.ofEntries(
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

    private final Who admitted;

    Guard(Who admitted) {
        this.admitted = admitted;
    }

    enum Who {
        NOBODY,
        CUSTOMER,
        ADMIN,
        SERVICE,
        MERCHANT
    }

    /** Somebody who must be refused. */
    record Intruder(String name, Headers headers, int refusal) {}

    /** What somebody sends who may. */
    Headers credentials() {
        return switch (admitted) {
            case NOBODY -> Headers.NONE;
            case CUSTOMER -> Shop.customer("ann");
            case ADMIN -> Shop.admin();
            case SERVICE -> Shop.as("parcels", "service");
            case MERCHANT -> Shop.merchant();
        };
    }

    List<Intruder> intruders() {
        Stream<Stream<Intruder>> all = switch (this) {
            case PUBLIC -> Stream.of();
            case CUSTOMER_OR_GUEST -> Stream.of(badTokens(), wrongRole("service"));
            case CUSTOMER -> Stream.of(nobody(), badTokens(), wrongRole("service"), wrongRole("admin"));
            case ADMIN -> Stream.of(nobody(), badTokens(), wrongRole("service"), wrongRole("customer"));
            case SERVICE -> Stream.of(nobody(), badTokens(), wrongRole("customer"));
            case MERCHANT -> Stream.of(nobody(), badTokens(), unauthenticated("an admin", Shop.admin()));
            case SIGNATURE -> Stream.of(nobody());
        };
        return all.flatMap(some -> some).toList();
    }

    private static Stream<Intruder> nobody() {
        return unauthenticated("nobody", Headers.NONE);
    }

    private static Stream<Intruder> badTokens() {
        return Stream.of(
                        unauthenticated("an expired token", Headers.bearer(Shop.token("ann", "cartwright", -120))),
                        unauthenticated(
                                "another shop's token", Headers.bearer(Shop.token("ann", "another-shop", 3600))),
                        unauthenticated("rubbish", Headers.bearer("rubbish")),
                        unauthenticated("an unsigned token", Headers.bearer(unsigned())))
                .flatMap(some -> some);
    }

    /** A valid token without its signature. */
    private static String unsigned() {
        String token = Shop.token("ann", "cartwright", 3600);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Stream<Intruder> unauthenticated(String name, Headers headers) {
        return Stream.of(new Intruder(name, headers, UNAUTHENTICATED));
    }

    private static Stream<Intruder> wrongRole(String role) {
        return Stream.of(new Intruder("role " + role, Shop.as("mallory", role), FORBIDDEN));
    }
}
