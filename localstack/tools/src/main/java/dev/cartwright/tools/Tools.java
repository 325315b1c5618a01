package dev.cartwright.tools;

import dev.cartwright.tools.bulk.ImportCommand;
import dev.cartwright.tools.bulk.SampleCommand;
import dev.cartwright.tools.check.CheckCommand;
import dev.cartwright.tools.deadletters.DeadLettersCommand;
import dev.cartwright.tools.demo.DemoCommand;
import dev.cartwright.tools.deploy.DeployCommand;
import dev.cartwright.tools.deploy.RotateEdgePass;
import dev.cartwright.tools.events.EventsCommand;
import dev.cartwright.tools.path.TraceCommand;
import dev.cartwright.tools.resend.ResendCommand;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** The one main class: {@code Tools <command> [options]}; the scripts beside this module start it. */
@Command(
        name = "tools",
        description = "Commands that use a running shop through its API.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            DeadLettersCommand.class,
            DemoCommand.class,
            DeployCommand.class,
            EventsCommand.class,
            ImportCommand.class,
            ResendCommand.class,
            RotateEdgePass.class,
            SampleCommand.class,
            TraceCommand.class
        })
public final class Tools {

    /** The system property with a script's name as people type it: {@code localstack/demo}. */
    private static final String CALLED = "cartwright.command";

    private static final IExecutionExceptionHandler FAILURES = (failure, command, parsed) -> {
        if (failure instanceof CommandFailure expected) {
            command.getErr().println(prefix(command) + expected.getMessage());
            return failure instanceof MissingEngine ? MissingEngine.EXIT_CODE : 1;
        }
        throw failure;
    };

    private Tools() {}

    /** In one line, because the whole help would bury it. */
    private static final IParameterExceptionHandler MISTAKES = (mistake, arguments) -> {
        CommandLine command = mistake.getCommandLine();
        command.getErr()
                .println(prefix(command) + mistake.getMessage() + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    };

    public static void main(String[] arguments) {
        System.exit(execute(commandLine(), arguments));
    }

    /** Runs one of the commands under the name of the script that calls it. */
    public static int execute(CommandLine all, String... arguments) {
        String called = System.getProperty(CALLED, "");
        CommandLine command =
                arguments.length == 0 ? null : all.getSubcommands().get(arguments[0]);
        return called.isEmpty() || command == null
                ? all.execute(arguments)
                : commandLine(command.getCommand())
                        .setCommandName(called)
                        .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** {@code "demo: "} for {@code localstack/demo}. */
    private static String prefix(CommandLine command) {
        return command.getCommandName().replaceFirst(".*[/ ]", "") + ": ";
    }

    /** The command line of all commands. */
    public static CommandLine commandLine() {
        return commandLine(new Tools());
    }

    /**
     * Configures how all commands parse arguments and report what is expected to fail: in one line, with exit code 2 for a wrong
     * argument, otherwise 1 or 69.
     */
    public static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(MISTAKES)
                .setExecutionExceptionHandler(FAILURES);
        setVersion(line);
        return line;
    }

    private static void setVersion(CommandLine line) {
        String built = Tools.class.getPackage().getImplementationVersion();
        line.getCommandSpec()
                .version(
                        "cartwright " + (built == null ? "(not from a build)" : built) + ", Java " + Runtime.version());
        line.getSubcommands().values().forEach(Tools::setVersion);
    }
}
