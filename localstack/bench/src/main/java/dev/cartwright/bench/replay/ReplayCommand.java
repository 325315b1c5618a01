package dev.cartwright.bench.replay;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.StackOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code localstack/replay}: replays a real shop's days through the API. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replay days of a real shop through the API: every invoice becomes a cart of its customer or a guest, and then an",
            "order, at the price in the file with 20 %% tax inside, and is paid. Files have the columns of UCI's Online Retail.",
            "After each day revenue, tax, stock and ledger are compared with the file."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:revenue, tax, stock and ledger agree with the file, and with --stock 1.0 or more every invoice is confirmed",
            "1:they do not agree"
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to replay, in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--stock",
            paramLabel = "F",
            description = "Initial stock as a factor of the quantity sold in the files (default: ${DEFAULT-VALUE}).")
    private double stock = 1.0;

    @Option(
            names = "--pace",
            paramLabel = "N|max",
            converter = Pace.Converter.class,
            description =
                    "Speed as a factor of the file's clock; max: as fast as the shop accepts orders (default: max).")
    private Pace pace = Pace.MAX;

    @Option(
            names = "--at-a-time",
            paramLabel = "N",
            converter = Count.class,
            description = "Maximum of concurrent orders (default: ${DEFAULT-VALUE}).")
    private int atATime = 8;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Override
    public Integer call() {
        if (!(stock > 0) || Double.isInfinite(stock)) {
            throw new CommandFailure("--stock is a factor above 0");
        }
        List<SaleLine> lines =
                files.stream().flatMap(file -> SalesFile.read(file).stream()).toList();
        try (LocalUp up = stackOption.open()) {
            return sell(lines, up.stack());
        }
    }

    private int sell(List<SaleLine> lines, StackClient stack) {
        var replay = new Replay(stack, atATime, pace);
        var catalog = new ReplayCatalog(stack.admin());
        List<Article> articles = Article.of(lines);
        say("%d articles, stock %.2f of what is sold%n".formatted(articles.size(), stock));
        replay.open(articles, stock, catalog);
        var results = new ArrayList<DayReconciliation>();
        for (TradingDay tradingDay : TradingDay.days(lines)) {
            results.add(replay.sell(tradingDay, catalog));
            say(ReplayReport.day(results.getLast()));
        }
        return conclude(results);
    }

    private int conclude(List<DayReconciliation> results) {
        DayReport total =
                DayReport.total(results.stream().map(DayReconciliation::report).toList());
        boolean all = stock < 1 || total.ordersConfirmed() == total.orders();
        boolean holds = all && results.stream().allMatch(DayReconciliation::holds);
        if (json) {
            System.out.println(JsonCodec.write(ReplayReport.document(results, total, holds)));
        } else {
            System.out.print(ReplayReport.total(results, total));
        }
        return holds ? 0 : 1;
    }

    private void say(String text) {
        if (!json) {
            System.out.print(text);
        }
    }
}
