package dev.cartwright.bench;

import dev.cartwright.bench.coldstart.ColdStartCommand;
import dev.cartwright.bench.console.ConsoleCommand;
import dev.cartwright.bench.cost.CostCommand;
import dev.cartwright.bench.load.LoadCommand;
import dev.cartwright.bench.parity.ParityCheck;
import dev.cartwright.bench.quotes.QuotesCommand;
import dev.cartwright.bench.replay.ReplayCommand;
import dev.cartwright.tools.Tools;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The instruments' one main class: {@code Bench <command> [options]}; the scripts of this module's folder start it. */
@Command(
        name = "bench",
        description = "Measure a shop, or compare the engines that run it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ColdStartCommand.class,
            ConsoleCommand.class,
            CostCommand.class,
            LoadCommand.class,
            ParityCheck.class,
            QuotesCommand.class,
            ReplayCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(Tools.execute(commandLine(), arguments));
    }

    static CommandLine commandLine() {
        return Tools.commandLine(new Bench());
    }
}
