package dev.cartwright.embedded.view;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.template.TemplateOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The schemas and examples of events: {@code contract/events/TYPE.schema.json} and {@code .example.json} beside the root template
 * and the templates that it nests. They describe an event's {@code data}.
 */
public final class EventContracts {

    private static final String SCHEMA = ".schema.json";
    private static final int MOST_VIOLATIONS = 10;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Known> byType = new TreeMap<>();

    private record Known(EventContract contract, Schema schema) {}

    /** @param template the root template */
    public static EventContracts besides(Path template) {
        var contracts = new EventContracts();
        Stream.concat(Stream.of(template), TemplateOutline.of(template).nested().values().stream())
                .map(file -> file.toAbsolutePath().normalize().resolveSibling(""))
                .distinct()
                .forEach(contracts::readBeside);
        return contracts;
    }

    private void readBeside(Path folder) {
        Path events = folder.resolve("contract/events");
        if (!Files.isDirectory(events)) {
            return;
        }
        String capability = String.valueOf(folder.getFileName());
        try (Stream<Path> files = Files.list(events)) {
            files.filter(file -> file.toString().endsWith(SCHEMA)).sorted().forEach(file -> add(file, capability));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Path file, String capability) {
        String name = file.getFileName().toString();
        String type = name.substring(0, name.length() - SCHEMA.length());
        Path example = file.resolveSibling(type + ".example.json");
        var contract = new EventContract(type, capability, Files.exists(example) ? text(example) : "");
        byType.put(type, new Known(contract, schema(file)));
    }

    private static Schema schema(Path file) {
        try {
            return SCHEMAS.getSchema(text(file), InputFormat.JSON);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(file + " is no JSON schema: " + broken.getMessage(), broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<EventContract> all() {
        return byType.values().stream().map(Known::contract).toList();
    }

    /** What is wrong with an event's detail, ten at most; empty if nothing is, or if its type has no schema. */
    List<String> violations(String detailType, JsonNode detail) {
        Known known = byType.get(detailType);
        if (known == null) {
            return List.of();
        }
        JsonNode data = detail.path("data").isMissingNode() ? detail : detail.path("data");
        return known.schema().validate(data).stream()
                .map(Error::toString)
                .limit(MOST_VIOLATIONS)
                .toList();
    }
}
