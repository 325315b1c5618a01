package dev.cartwright.tools;

import dev.cartwright.tools.bulk.ImportCommand;
import dev.cartwright.tools.bulk.SampleCommand;
import dev.cartwright.tools.check.CheckCommand;
import dev.cartwright.tools.coldstart.ColdStartCommand;
import dev.cartwright.tools.cost.CostCommand;
import dev.cartwright.tools.demo.DemoCommand;
import dev.cartwright.tools.deploy.DeployCommand;
import dev.cartwright.tools.events.EventsCommand;
import dev.cartwright.tools.load.LoadCommand;
import dev.cartwright.tools.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The one main class: {@code Tools <command> [options]}; the scripts beside this module start it. */
@Command(
        name = "tools",
        description = "Use a running shop as its customers would.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            ColdStartCommand.class,
            CostCommand.class,
            DemoCommand.class,
            DeployCommand.class,
            EventsCommand.class,
            ImportCommand.class,
            LoadCommand.class,
            ReplayCommand.class,
            SampleCommand.class
        })
public final class Tools {

    private static final IExecutionExceptionHandler FAILURES = (failure, command, parsed) -> {
        if (failure instanceof CommandFailure expected) {
            command.getErr().println(command.getCommandName() + ": " + expected.getMessage());
            return failure instanceof MissingEngine ? MissingEngine.EXIT_CODE : 1;
        }
        throw failure;
    };

    private Tools() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tools())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FAILURES);
    }
}
