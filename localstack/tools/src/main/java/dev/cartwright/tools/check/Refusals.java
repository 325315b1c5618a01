package dev.cartwright.tools.check;

import static dev.cartwright.tools.check.Findings.require;

import dev.cartwright.tools.access.AccessRule;
import dev.cartwright.tools.access.AccessRule.Intruder;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.ShopResponse;
import java.util.List;
import java.util.Map;

/** Calls every operation as every unauthorized caller, on a gateway that calls no authorizer. */
final class Refusals {

    private static final String PROBLEM = "application/problem+json";
    private static final int NOT_FOUND = 404;

    private final ShopAccess shop;
    private final List<ApiOperation> operations;

    Refusals(ShopAccess shop, List<ApiOperation> operations) {
        this.shop = shop;
        this.operations = operations;
    }

    /** One claim for each operation that is not public. */
    void check(Findings findings) {
        for (ApiOperation operation : operations) {
            List<Intruder> intruders = operation.access().intruders(shop);
            if (!intruders.isEmpty()) {
                findings.claim(
                        "%s denies %d unauthorized callers".formatted(operation, intruders.size()),
                        () -> intruders.forEach(intruder -> requireRefused(operation, intruder)));
            }
        }
    }

    private void requireRefused(ApiOperation operation, Intruder intruder) {
        ShopResponse answer = send(operation, Map.of(), intruder.headers());
        require(
                answer.status() == intruder.refusal()
                        && answer.header("Content-Type").orElse("").equals(PROBLEM),
                "%s got %d %s".formatted(intruder.name(), answer.status(), answer.body()));
    }

    /** One claim for each operation on an order: it must be hidden from other customers. */
    void checkHidden(Findings findings, String orderId) {
        operations.stream()
                .filter(operation -> operation.access() == AccessRule.CUSTOMER_OR_GUEST && operation.takes("orderId"))
                .forEach(operation -> findings.claim(
                        operation + " hides a customer's order from others", () -> requireHidden(operation, orderId)));
    }

    private void requireHidden(ApiOperation operation, String orderId) {
        var strangers = Map.of(
                "another customer", Headers.bearer(shop.token("bob", "customer")),
                "nobody", Headers.NONE,
                "a guessed token", Headers.NONE.with("Order-Token", "guessed-guessed-guessed-guessed"));
        strangers.forEach((name, headers) -> {
            ShopResponse answer = send(operation, Map.of("orderId", orderId), headers);
            require(answer.status() == NOT_FOUND, "%s got %d %s".formatted(name, answer.status(), answer.body()));
        });
    }

    private ShopResponse send(ApiOperation operation, Map<String, String> parameters, Headers headers) {
        var call = new Call(
                operation.method(),
                operation.path(parameters),
                operation.body().orElse(null),
                operation.headers().with(headers).values());
        return shop.guest().insist(call);
    }
}
