package dev.cartwright.tools.check;

import static dev.cartwright.tools.check.Findings.require;

import dev.cartwright.tools.Home;
import dev.cartwright.tools.access.ApiOperations;
import dev.cartwright.tools.bulk.SampleCatalog;
import dev.cartwright.tools.demo.Journey;
import dev.cartwright.tools.demo.JourneyResult;
import dev.cartwright.tools.demo.JourneyRunner;
import dev.cartwright.tools.localstack.Engine;
import dev.cartwright.tools.localstack.Inventory;
import dev.cartwright.tools.localstack.LocalStack;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.LocalStackShop;
import dev.cartwright.tools.localstack.StageDeployment;
import dev.cartwright.tools.shop.CatalogAdmin;
import dev.cartwright.tools.shop.Offer;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.QuotedPrices;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.StockAdmin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code localstack/check localstack}: deploys, tests and deletes the whole shop on LocalStack. */
@Command(
        name = "localstack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Deploy the root template to LocalStack, run the journeys of localstack/demo, call every operation as every",
            "unauthorized caller, deploy again, delete the stage and check that nothing remains. LocalStack is started if it",
            "is not running, and stopped afterwards."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all passed", "1:some failed", "69:LocalStack is not running and cannot be started"})
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
            description =
                    "Instead: deploy the bus and then one capability after another, in two sequences, and update one"
                            + " while customers place orders.")
    private boolean orders;

    @Override
    public Integer call() {
        String stage = options.stage();
        try (var engine = Engine.open(options.localStack(), Home.current());
                var deployment = new StageDeployment(engine.localStack(), stage, Home.current())) {
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

    /** A check must not delete an existing stage. */
    private void requireNothing(StageDeployment deployment) {
        require(
                deployment.stacks().isEmpty(),
                "the stage %s is deployed already: choose another by --stage, or delete it, localstack/deploy --to localstack --stage %s --delete"
                        .formatted(options.stage(), options.stage()));
    }

    private LocalStackShop shop(LocalStack localStack) {
        return LocalStackShop.at(localStack, options.stage(), Home.current());
    }

    private void whole(StageDeployment deployment, LocalStack localStack, Findings findings) {
        if (!findings.claim("deploys the root template", deployment::all)) {
            return;
        }
        LocalStackShop shop = shop(localStack);
        if (findings.claim("sells something", () -> sellAsTheSample(shop))) {
            for (Journey journey : Journey.values()) {
                findings.claim("ends " + journey, () -> requireEnd(shop, journey));
            }
        }
        var refusals = new Refusals(shop, ApiOperations.in(Home.current().root().resolve("functions")));
        refusals.check(findings);
        findings.claim("takes ann's order", () -> refusals.checkHidden(findings, order(shop)));
        var operator = new OperatorCommands(localStack, options.stage());
        findings.claim("shows an order's path", () -> operator.requirePath(order(shop)));
        findings.claim("sends a dead letter back", () -> operator.requireSentBack(shop, SKU));
        if (findings.claim("updates every function in place", () -> requireUpdated(deployment.update()))) {
            findings.claim("ends " + Journey.CONFIRMED, () -> requireEnd(shop, Journey.CONFIRMED));
        }
    }

    /** With the sample's promotions and tax, which a journey needs. */
    private static void sellAsTheSample(LocalStackShop shop) {
        sell(shop);
        SampleCatalog.ofTheRepository().price(shop.admin());
    }

    /** Publishes one product with enough stock; returns when it can be ordered. */
    static void sell(ShopAccess shop) {
        new CatalogAdmin(shop.admin()).list(new Offer(SKU, "A mug to check with", "check", 500));
        new StockAdmin(shop.admin()).adjust(Map.of(SKU, ENOUGH));
        new QuotedPrices(shop.admin()).awaitOnSale(List.of(SKU));
    }

    static void requireEnd(ShopAccess shop, Journey journey) {
        JourneyResult result = new JourneyRunner(shop, PATIENCE, SETTLING).run(journey);
        require(result.endedAsItShould(), result.checks().toString());
    }

    static void requireUpdated(StageDeployment.Done done) {
        require(done.what().equals("updated"), "the stack was " + done.what() + " instead of updated");
    }

    /** A completed order, so that stock does not change during the next check. */
    private static String order(ShopAccess shop) {
        var purchase = new Purchase(Map.of(SKU, 1), "tok_approve");
        PlacedOrder order = PlacedOrder.insist(shop.customer("ann"), purchase);
        order.await(LOOK, PATIENCE);
        return order.id();
    }

    private static void leaveNothing(StageDeployment deployment, Engine engine, Inventory before) {
        deployment.delete();
        require(deployment.stacks().isEmpty(), "there still are the stacks " + deployment.stacks());
        Set<String> left = Inventory.of(engine.localStack()).without(before);
        require(left.isEmpty(), "left are " + left);
    }
}
