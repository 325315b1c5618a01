package dev.cartwright.tools.check;

import dev.cartwright.tools.compatibility.CompatibilityCheck;
import dev.cartwright.tools.parity.ParityCheck;
import dev.cartwright.tools.sam.SamCheck;
import picocli.CommandLine.Command;

/** {@code localstack/check}: one subcommand for each thing to hold the shop against. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Hold the shop's templates, functions and contracts against other engines and its last release.",
        subcommands = {CompatibilityCheck.class, LocalStackCheck.class, ParityCheck.class, SamCheck.class})
public final class CheckCommand {}
