package dev.cartwright.tools.check;

import static dev.cartwright.tools.check.Findings.require;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.demo.Journey;
import dev.cartwright.tools.localstack.StageDeployment;
import dev.cartwright.tools.shop.OrderStatus;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.Sleep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Checks that each capability can be deployed and updated alone, in any order after the bus. */
final class DeploymentOrders {

    private static final List<String> CAPABILITIES =
            List.of("identity", "catalog", "inventory", "pricing", "cart", "order", "payment", "psp-sandbox");
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final StageDeployment deployment;
    private final Supplier<? extends ShopAccess> shop;
    private final Findings findings;

    /** @param shop used after the deployment */
    DeploymentOrders(StageDeployment deployment, Supplier<? extends ShopAccess> shop, Findings findings) {
        this.deployment = deployment;
        this.shop = shop;
        this.findings = findings;
    }

    void check() {
        if (inOrder(CAPABILITIES)) {
            findings.claim("updates order while orders flow, and loses none", this::updateUnderWay);
            findings.claim("deletes the first order's stage", deployment::delete);
        }
        inOrder(CAPABILITIES.reversed());
    }

    private boolean inOrder(List<String> capabilities) {
        return findings.claim("deploys bus, " + String.join(", ", capabilities), () -> {
                    deployment.only("bus");
                    capabilities.forEach(deployment::only);
                })
                && findings.claim("sells something", () -> LocalStackCheck.sell(shop.get()))
                && findings.claim(
                        "ends " + Journey.CONFIRMED, () -> LocalStackCheck.requireEnd(shop.get(), Journey.CONFIRMED));
    }

    private void updateUnderWay() {
        var updating = new AtomicBoolean(true);
        var placed = CompletableFuture.supplyAsync(() -> place(updating));
        try {
            LocalStackCheck.requireUpdated(deployment.update("order"));
        } finally {
            updating.set(false);
        }
        List<PlacedOrder> orders = placed.join();
        require(orders.size() > 1, "there were " + orders.size() + " orders under way");
        findings.note(orders.size() + " orders were placed meanwhile");
        List<String> lost = orders.stream()
                .filter(order -> !end(order).confirmed())
                .map(order -> order.id() + " " + order.status())
                .toList();
        require(lost.isEmpty(), "of %d orders these are not confirmed: %s".formatted(orders.size(), lost));
    }

    private List<PlacedOrder> place(AtomicBoolean updating) {
        var orders = new ArrayList<PlacedOrder>();
        while (updating.get()) {
            var purchase = new Purchase(Map.of(LocalStackCheck.SKU, 1), "tok_approve");
            orders.add(PlacedOrder.insist(shop.get().customer("ann"), purchase));
            Sleep.of(BETWEEN_ORDERS);
        }
        return orders;
    }

    private static OrderStatus end(PlacedOrder order) {
        try {
            return order.await(BETWEEN_ORDERS, PATIENCE);
        } catch (CommandFailure stuck) {
            return order.status();
        }
    }
}
