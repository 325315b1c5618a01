package dev.cartwright.tools.demo;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.bulk.Sample;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.LocalStackShop;
import dev.cartwright.tools.shop.Entrance;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.LocalUp;
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

/** {@code localstack/demo}: three orders, each with every function that worked on it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Walk three orders through the shop: one that is confirmed, one whose payment is declined and one for more",
            "than there is. Each is shown as the invocations of its trace, and its end is checked: the order's state and",
            "reason, what is left on the shelf, what became of the money."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all three ended as they should", "1:one did not"})
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
                    "Where the shop runs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). On LocalStack it is"
                            + " what localstack/deploy put there, on AWS what is at --address; their hops are not shown.")
    private Engine engine = Engine.embedded;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Mixin
    private LocalStackOptions localStackOptions = new LocalStackOptions();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description =
                    "AWS: the front door, without /v1; CUSTOMER_TOKEN and ADMIN_TOKEN hold tokens that it accepts.")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        return switch (engine) {
            case embedded -> onTheEmbeddedStack();
            case localstack -> {
                LocalStackShop shop = localStackOptions.shop();
                yield conclude(walk(shop, new Walker(shop, PATIENCE, SETTLING)));
            }
            case aws -> {
                Entrance shop = RemoteShop.at(
                        address.orElseThrow(() -> new CommandFailure("--on aws needs --address URL")), System.getenv());
                yield conclude(walk(shop, new Walker(shop, PATIENCE, SETTLING)));
            }
        };
    }

    private int onTheEmbeddedStack() {
        try (LocalUp up = stackOption.open()) {
            List<Walk> walks = walk(up.stack(), new Walker(up.stack()));
            say(DemoReport.memory(up.stack().parts()));
            return conclude(walks);
        }
    }

    private List<Walk> walk(Entrance shop, Walker walker) {
        Sample.ofTheRepository().loadUnlessThere(shop.admin());
        List<Walk> walks = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            walks.add(walker.walk(journey));
            say(DemoReport.of(walks.getLast()));
        }
        return walks;
    }

    private int conclude(List<Walk> walks) {
        long right = walks.stream().filter(Walk::endedAsItShould).count();
        if (json) {
            System.out.println(Json.write(
                    Map.of("journeys", walks.stream().map(DemoReport::document).toList())));
        } else {
            System.out.printf("demo: %d of %d journeys ended as they should%n", right, walks.size());
        }
        return right == walks.size() ? 0 : 1;
    }

    private void say(String text) {
        if (!json) {
            System.out.print(text);
        }
    }
}
