package dev.cartwright.tools.check;

import picocli.CommandLine.Command;

/** {@code localstack/check}: one subcommand for each engine. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "ENGINE",
        description = "Hold the shop's templates and functions against another engine than the embedded stack.",
        subcommands = {LocalStackCheck.class})
public final class CheckCommand {}
