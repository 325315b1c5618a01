package dev.cartwright.tools.replay;

import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StackOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code localstack/replay}: a real shop's days through the API. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sell a real shop's days again, through the API, as its customers would: every invoice is an order, placed",
            "by its customer or a guest, at the price of the file, and paid. Files have the columns of UCI's Online",
            "Retail. Each day is closed by comparing revenue, stock and ledger with the file's own sums."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:revenue, stock and ledger are the file's, and with --stock 1.0 or more every invoice is confirmed",
            "1:they are not"
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Days to sell, in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--stock",
            paramLabel = "F",
            description = "How much of what the files sell is in stock (default: ${DEFAULT-VALUE}).")
    private double stock = 1.0;

    @Option(
            names = "--pace",
            paramLabel = "N|max",
            converter = Pace.Converter.class,
            description =
                    "How many times as fast as the file's clock; max: as fast as the shop takes orders (default: max).")
    private Pace pace = Pace.MAX;

    @Option(
            names = "--at-a-time",
            paramLabel = "N",
            description = "Orders under way at most (default: ${DEFAULT-VALUE}).")
    private int atATime = 8;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Override
    public Integer call() {
        List<SaleLine> lines =
                files.stream().flatMap(file -> SalesFile.read(file).stream()).toList();
        try (LocalUp up = stackOption.open()) {
            return sell(lines, up.stack());
        }
    }

    private int sell(List<SaleLine> lines, Stack stack) {
        var replay = new Replay(stack, atATime, pace);
        var shelves = new Shelves(stack.admin());
        List<Article> articles = Article.of(lines);
        say("%d articles, stock %.2f of what is sold%n".formatted(articles.size(), stock));
        replay.open(articles, stock, shelves);
        var closings = new ArrayList<Closing>();
        for (Trade trade : Trade.days(lines)) {
            closings.add(replay.sell(trade, shelves));
            say(ReplayReport.day(closings.getLast()));
        }
        return conclude(closings);
    }

    private int conclude(List<Closing> closings) {
        DayReport total = DayReport.total(closings.stream().map(Closing::report).toList());
        boolean all = stock < 1 || total.ordersConfirmed() == total.orders();
        boolean holds = all && closings.stream().allMatch(Closing::holds);
        if (json) {
            System.out.println(Json.write(ReplayReport.document(closings, total, holds)));
        } else {
            System.out.print(ReplayReport.total(closings, total));
        }
        return holds ? 0 : 1;
    }

    private void say(String text) {
        if (!json) {
            System.out.print(text);
        }
    }
}
