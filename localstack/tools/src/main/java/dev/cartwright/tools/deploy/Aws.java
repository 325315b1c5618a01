package dev.cartwright.tools.deploy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.sam.Shell;
import dev.cartwright.tools.shop.JsonCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The AWS CLI, which finds credentials as the SAM CLI does. */
@FunctionalInterface
interface Aws {

    /**
     * @param input what the command reads: secrets are passed so, because arguments are visible to others
     * @param arguments {@code lambda get-account-settings}
     */
    Shell.Result run(String input, List<String> arguments);

    static Aws cli(Path folder) {
        return (input, arguments) -> {
            var command = new ArrayList<>(List.of("aws"));
            command.addAll(arguments);
            command.addAll(List.of("--output", "json"));
            return Shell.run(folder, input, command);
        };
    }

    /** The answer; empty if the command fails, as it does when the thing is not there. */
    default Optional<JsonNode> find(List<String> arguments) {
        Shell.Result result = run("", arguments);
        return result.ok() ? Optional.of(JsonCodec.read(result.out().strip())) : Optional.empty();
    }

    /** @throws CommandFailure with what the command says */
    default JsonNode require(String input, List<String> arguments) {
        Shell.Result result = run(input, arguments);
        if (!result.ok()) {
            throw new CommandFailure("aws " + String.join(" ", arguments) + " failed: "
                    + result.err().strip());
        }
        return JsonCodec.read(result.out().strip());
    }
}
