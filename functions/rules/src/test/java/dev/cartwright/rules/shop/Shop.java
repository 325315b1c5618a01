package dev.cartwright.rules.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The whole application.
 *
 * @param root the template that nests all others
 * @param infra by path
 */
public record Shop(Template root, List<Template> infra, List<Capability> capabilities) {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final Map<Path, Shop> READ = new ConcurrentHashMap<>();

    /** The shop of this repository, read once; whoever asks for what cannot be read is told why. */
    public static Shop ofThisRepository() {
        return READ.computeIfAbsent(REPOSITORY, Shop::in);
    }

    /** A file of this repository. */
    public static Path file(String path) {
        return REPOSITORY.resolve(path);
    }

    private static Shop in(Path repository) {
        return new Shop(
                Template.ofYaml("template.yaml", text(repository.resolve("template.yaml"))),
                files(repository.resolve("infra"))
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .map(file -> Template.ofYaml("infra/" + file.getFileName(), text(file)))
                        .toList(),
                files(repository.resolve("functions"))
                        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
                        .map(Capability::in)
                        .toList());
    }

    /** Every template there is. */
    public List<Template> templates() {
        return Stream.of(Stream.of(root), infra.stream(), capabilities.stream().map(Capability::template))
                .flatMap(templates -> templates)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new IllegalStateException(file + " is missing", absent);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
