package dev.cartwright.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one main class: {@code Tools <command> [options]}; the scripts beside this module start it. */
@Command(
        name = "tools",
        description = "Use a running shop as its customers would.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {})
public final class Tools {

    private Tools() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Tools()).execute(arguments));
    }
}
