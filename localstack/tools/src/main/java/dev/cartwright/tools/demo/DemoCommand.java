package dev.cartwright.tools.demo;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.bulk.SampleCatalog;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.LocalStackShop;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.StackOption;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code localstack/demo}: four orders with all invocations of their functions. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Place four orders: one that is confirmed, one with a declined payment, one above the available stock, and a cart",
            "with a code and tax that is ordered twice. Each is shown with all invocations of its trace, and its result is",
            "checked: status and reason of the order, available stock, state of the payment, discount and tax."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all ended as expected", "1:one did not"})
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SETTLING = Duration.ofMinutes(1);

    enum Engine {
        embedded,
        localstack,
        aws
    }

    @Option(
            names = "--on",
            description =
                    "Where the shop runs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). On LocalStack it is the"
                            + " stage that localstack/deploy deployed, on AWS the one at --address; hops are not shown there.")
    private Engine engine = Engine.embedded;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Mixin
    private LocalStackOptions localStackOptions = new LocalStackOptions();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "AWS: the base URL, without /v1; CUSTOMER_TOKEN and ADMIN_TOKEN must contain valid tokens.")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        return switch (engine) {
            case embedded -> onTheEmbeddedStack();
            case localstack -> {
                LocalStackShop shop = localStackOptions.shop();
                yield conclude(run(shop, new JourneyRunner(shop, PATIENCE, SETTLING)));
            }
            case aws -> {
                ShopAccess shop = RemoteShop.at(
                        address.orElseThrow(() -> new CommandFailure("--on aws needs --address URL")), System.getenv());
                yield conclude(run(shop, new JourneyRunner(shop, PATIENCE, SETTLING)));
            }
        };
    }

    private int onTheEmbeddedStack() {
        try (LocalUp up = stackOption.open()) {
            // Its own stack ends with the command, and its pages with it.
            Optional<URI> console = up.own() ? Optional.empty() : up.stack().console();
            List<JourneyResult> results = run(up.stack(), new JourneyRunner(up.stack()), console);
            say(DemoReport.memory(up.stack().parts()));
            return conclude(results);
        }
    }

    private List<JourneyResult> run(ShopAccess shop, JourneyRunner walker) {
        return run(shop, walker, Optional.empty());
    }

    private List<JourneyResult> run(ShopAccess shop, JourneyRunner walker, Optional<URI> console) {
        SampleCatalog.ofTheRepository().loadUnlessThere(shop.admin());
        List<JourneyResult> results = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            results.add(walker.saying(DemoCommand::tell).run(journey));
            say(DemoReport.of(results.getLast()));
            console.ifPresent(pages -> say(DemoReport.link(pages, results.getLast())));
        }
        return results;
    }

    private int conclude(List<JourneyResult> results) {
        long right = results.stream().filter(JourneyResult::endedAsItShould).count();
        if (json) {
            System.out.println(JsonCodec.write(Map.of(
                    "journeys", results.stream().map(DemoReport::document).toList())));
        } else {
            System.out.printf("demo: %d of %d journeys ended as they should%n", right, results.size());
        }
        return right == results.size() ? 0 : 1;
    }

    /** On standard error, because the result is on standard output. */
    private static void tell(String wait) {
        System.err.println("demo: " + wait + " ...");
    }

    private void say(String text) {
        if (!json) {
            System.out.print(text);
        }
    }
}
