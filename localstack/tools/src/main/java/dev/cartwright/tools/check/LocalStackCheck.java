package dev.cartwright.tools.check;

import static dev.cartwright.tools.check.Findings.require;

import dev.cartwright.tools.Home;
import dev.cartwright.tools.access.Contracts;
import dev.cartwright.tools.demo.Journey;
import dev.cartwright.tools.demo.Walk;
import dev.cartwright.tools.demo.Walker;
import dev.cartwright.tools.localstack.Deployment;
import dev.cartwright.tools.localstack.Engine;
import dev.cartwright.tools.localstack.Inventory;
import dev.cartwright.tools.localstack.LocalStack;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.LocalStackShop;
import dev.cartwright.tools.shop.CatalogueDesk;
import dev.cartwright.tools.shop.Entrance;
import dev.cartwright.tools.shop.Offer;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.StockDesk;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code localstack/check localstack}: the whole shop on LocalStack, from nothing to nothing. */
@Command(
        name = "localstack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Deploy the root template to LocalStack, walk the journeys of localstack/demo, let everybody try what they may",
            "not, deploy again, delete the stage and look for anything that is left. LocalStack is started where it does not",
            "answer, and stopped then."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all as it should be",
            "1:something is not",
            "69:there is no LocalStack and no way to start one"
        })
final class LocalStackCheck implements Callable<Integer> {

    static final String SKU = "CHECK-MUG";

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SETTLING = Duration.ofMinutes(1);
    private static final long ENOUGH = 1_000;

    @Mixin
    private LocalStackOptions options = new LocalStackOptions();

    @Option(
            names = "--orders",
            description = "Instead: deploy the bus and then one capability after another, in two orders, and update one"
                    + " while customers place orders.")
    private boolean orders;

    @Override
    public Integer call() {
        try (var engine = Engine.open(options.localStack(), Home.current());
                var deployment = new Deployment(engine.localStack(), options.stage(), Home.current())) {
            requireNothing(deployment);
            var findings = new Findings(System.out);
            Inventory before = Inventory.of(engine.localStack());
            try {
                if (orders) {
                    new DeploymentOrders(deployment, () -> shop(engine.localStack()), findings).check();
                } else {
                    whole(deployment, engine.localStack(), findings);
                }
            } finally {
                findings.claim("deletes the stage and leaves nothing", () -> leaveNothing(deployment, engine, before));
            }
            return findings.conclude("localstack");
        }
    }

    /** What somebody works with is not deleted by a check. */
    private void requireNothing(Deployment deployment) {
        require(
                deployment.stacks().isEmpty(),
                "the stage %s is deployed already: choose another by --stage, or delete it, localstack/deploy --to localstack --stage %s --delete"
                        .formatted(options.stage(), options.stage()));
    }

    private LocalStackShop shop(LocalStack localStack) {
        return LocalStackShop.at(localStack, options.stage(), Home.current());
    }

    private void whole(Deployment deployment, LocalStack localStack, Findings findings) {
        if (!findings.claim("deploys the root template", deployment::all)) {
            return;
        }
        LocalStackShop shop = shop(localStack);
        if (findings.claim("sells something", () -> sell(shop))) {
            for (Journey journey : Journey.values()) {
                findings.claim("ends " + journey, () -> requireEnd(shop, journey));
            }
        }
        var refusals = new Refusals(shop, Contracts.in(Home.current().root().resolve("functions")));
        refusals.check(findings);
        findings.claim("takes ann's order", () -> refusals.checkHidden(findings, order(shop)));
        if (findings.claim("updates every function in place", () -> requireUpdated(deployment.update()))) {
            findings.claim("ends " + Journey.CONFIRMED, () -> requireEnd(shop, Journey.CONFIRMED));
        }
    }

    /** One article on sale, with enough of it. */
    static void sell(Entrance shop) {
        new CatalogueDesk(shop.admin()).list(new Offer(SKU, "A mug to check with", "check", 500));
        new StockDesk(shop.admin()).adjust(Map.of(SKU, ENOUGH));
    }

    static void requireEnd(Entrance shop, Journey journey) {
        Walk walk = new Walker(shop, PATIENCE, SETTLING).walk(journey);
        require(walk.endedAsItShould(), walk.checks().toString());
    }

    static void requireUpdated(Deployment.Done done) {
        require(done.what().equals("updated"), "the stack was " + done.what() + " instead of updated");
    }

    /** An order that is over, so that nothing moves on the shelves when the next is looked at. */
    private static String order(Entrance shop) {
        var purchase = new Purchase(Map.of(SKU, 1), "tok_approve");
        PlacedOrder order = PlacedOrder.insist(shop.customer("ann"), purchase);
        order.await(LOOK, PATIENCE);
        return order.id();
    }

    private static void leaveNothing(Deployment deployment, Engine engine, Inventory before) {
        deployment.delete();
        require(deployment.stacks().isEmpty(), "there still are the stacks " + deployment.stacks());
        Set<String> left = Inventory.of(engine.localStack()).without(before);
        require(left.isEmpty(), "left are " + left);
    }
}
