package dev.cartwright.tools.check;

import dev.cartwright.tools.compatibility.CompatibilityCheck;
import dev.cartwright.tools.sam.SamCheck;
import picocli.CommandLine.Command;

/** {@code localstack/check}: one subcommand for each reference to compare the shop with. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description =
                "Check the shop's templates, functions and contracts on other engines and against the last release.",
        subcommands = {CompatibilityCheck.class, LocalStackCheck.class, SamCheck.class},
        footer = "  parity         Compare what functions receive on three engines; a program of localstack/bench.%n")
public final class CheckCommand {}
