package dev.cartwright.tools;

import dev.cartwright.tools.bulk.ImportCommand;
import dev.cartwright.tools.bulk.SampleCommand;
import dev.cartwright.tools.check.CheckCommand;
import dev.cartwright.tools.demo.DemoCommand;
import dev.cartwright.tools.deploy.DeployCommand;
import dev.cartwright.tools.deploy.RotateEdgePass;
import dev.cartwright.tools.events.EventsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The one main class: {@code Tools <command> [options]}; the scripts beside this module start it. */
@Command(
        name = "tools",
        description = "Commands that use a running shop through its API.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            DemoCommand.class,
            DeployCommand.class,
            EventsCommand.class,
            ImportCommand.class,
            RotateEdgePass.class,
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
        return commandLine(new Tools());
    }

    /** Configures how all commands parse arguments and report an expected failure: in one line, with exit code 1 or 69. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FAILURES);
    }
}
