package dev.cartwright.tools.check;

import static dev.cartwright.tools.check.Findings.require;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.access.Guard;
import dev.cartwright.tools.access.Guard.Intruder;
import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.access.Operation;
import dev.cartwright.tools.shop.Answer;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.Entrance;
import java.util.List;
import java.util.Map;

/** Every operation against everybody who may not call it, where no gateway asks an authorizer. */
final class Refusals {

    private static final String PROBLEM = "application/problem+json";
    private static final int NOT_FOUND = 404;

    private final Entrance shop;
    private final List<Operation> operations;

    Refusals(Entrance shop, List<Operation> operations) {
        this.shop = shop;
        this.operations = operations;
    }

    /** One claim for each operation that is not everybody's. */
    void check(Findings findings) {
        for (Operation operation : operations) {
            List<Intruder> intruders = guard(operation).intruders(shop);
            if (!intruders.isEmpty()) {
                findings.claim(
                        "%s refuses %d who may not".formatted(operation, intruders.size()),
                        () -> intruders.forEach(intruder -> requireRefused(operation, intruder)));
            }
        }
    }

    private void requireRefused(Operation operation, Intruder intruder) {
        Answer answer = send(operation, Map.of(), intruder.headers());
        require(
                answer.status() == intruder.refusal()
                        && answer.header("Content-Type").orElse("").equals(PROBLEM),
                "%s got %d %s".formatted(intruder.name(), answer.status(), answer.body()));
    }

    /** One claim for each operation on an order, that it hides it from others than its customer. */
    void checkHidden(Findings findings, String orderId) {
        operations.stream()
                .filter(operation -> guard(operation) == Guard.CUSTOMER_OR_GUEST && operation.takes("orderId"))
                .forEach(operation -> findings.claim(
                        operation + " hides a customer's order from others", () -> requireHidden(operation, orderId)));
    }

    private void requireHidden(Operation operation, String orderId) {
        var strangers = Map.of(
                "another customer", Headers.bearer(shop.token("bob", "customer")),
                "nobody", Headers.NONE,
                "a guessed token", Headers.NONE.with("Order-Token", "guessed-guessed-guessed-guessed"));
        strangers.forEach((name, headers) -> {
            Answer answer = send(operation, Map.of("orderId", orderId), headers);
            require(answer.status() == NOT_FOUND, "%s got %d %s".formatted(name, answer.status(), answer.body()));
        });
    }

    private static Guard guard(Operation operation) {
        Guard guard = Guard.OF.get(operation.id());
        if (guard == null) {
            throw new CommandFailure("nobody said in Guard who may call " + operation);
        }
        return guard;
    }

    private Answer send(Operation operation, Map<String, String> parameters, Headers headers) {
        var call = new Call(
                operation.method(),
                operation.path(parameters),
                operation.body().orElse(null),
                operation.headers().with(headers).values());
        return shop.guest().insist(call);
    }
}
