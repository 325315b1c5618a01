package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.cases.CapabilityCases;
import dev.cartwright.tools.cases.EventFiles;
import dev.cartwright.tools.shop.StackClient;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code localstack/sample/events}: the capabilities' sample events, and the rows that they need. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the rows that the sample events need into a running stack, in their initial state.",
            "The events are derived from a capability's template.yaml, the examples in its contract, and the changes",
            "in its events/cases.yaml."
        })
public final class EventsCommand implements Callable<Integer> {

    @ArgGroup
    private Instead instead = new Instead();

    /** Alternatives to writing rows. */
    static final class Instead {

        @Option(
                names = "--generate",
                description = "Generate functions/*/events/*.json instead; needs no running stack.")
        private boolean generate;

        @Option(
                names = "--show",
                paramLabel = "CASE",
                description =
                        "Print one event instead, for sam local invoke -e -: order/placeOrder, order/placeOrder/unknown-sku,"
                                + " order/InboxFunction/mixed. A running stack's token and key are filled in.")
        private @Nullable String show;
    }

    @Option(
            names = "--url",
            defaultValue = "${env:STACK_URL:-http://127.0.0.1:8080}",
            description = "The stack's URL (default: STACK_URL, or http://127.0.0.1:8080).")
    private URI url = URI.create("");

    @Spec
    private @Nullable CommandSpec spec;

    private final Path root = Home.current().root();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (instead.generate) {
            out.println(generated());
        } else if (instead.show != null) {
            out.print(shown(instead.show));
        } else {
            out.printf("events: %d rows put%n", put());
        }
        out.flush();
        return 0;
    }

    private String generated() {
        List<EventFiles> capabilities =
                EventFiles.capabilities(root).stream().map(EventFiles::in).toList();
        int files = capabilities.stream()
                .mapToInt(capability -> capability.wanted().size())
                .sum();
        int stale = capabilities.stream()
                .mapToInt(capability -> capability.stale().size())
                .sum();
        capabilities.forEach(EventFiles::write);
        return "events: %d files, %d of them changed or deleted".formatted(files, stale);
    }

    private String shown(String name) {
        String text = EventFiles.capabilities(root).stream()
                .filter(folder -> name.startsWith(folder.getFileName() + "/"))
                .map(folder -> CapabilityCases.in(folder).named(name.substring(name.indexOf('/') + 1)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("no case is called " + name))
                .text();
        return Credentials.areMissingIn(text) ? credentials().filledIn(text) : text;
    }

    private Credentials credentials() {
        StackClient stack = running();
        return Credentials.of(stack, new AwsCalls(stack.aws()));
    }

    private int put() {
        StackClient stack = running();
        var aws = new AwsCalls(stack.aws());
        return CapabilityEvents.of(stack, root).stream()
                .mapToInt(capability -> capability.putState(aws))
                .sum();
    }

    private StackClient running() {
        StackClient stack = StackClient.at(url);
        if (!stack.runs()) {
            throw new CommandFailure("no stack runs at " + url + ": start localstack/up");
        }
        return stack;
    }
}
