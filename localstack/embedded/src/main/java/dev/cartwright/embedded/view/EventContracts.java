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
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Known> byType = new TreeMap<>();

    private record Known(EventContract contract, Schema schema) {}

    /** @param template the root template */
    public static EventContracts besides(Path template) {
        var contracts = new EventContracts();
        Stream.concat(Stream.of(template), TemplateOutline.of(template).nested().values().stream())
                .map(file -> file.toAbsolutePath().normalize().resolveSibling("contract/events"))
                .filter(Files::isDirectory)
                .distinct()
                .forEach(contracts::read);
        return contracts;
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SCHEMA)).sorted().forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(0, name.length() - SCHEMA.length());
        Path example = file.resolveSibling(type + ".example.json");
        var contract = new EventContract(
                type,
                String.valueOf(file.getParent().getParent().getParent().getFileName()),
                Files.exists(example) ? text(example) : "");
        byType.put(type, new Known(contract, SCHEMAS.getSchema(text(file), InputFormat.JSON)));
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
