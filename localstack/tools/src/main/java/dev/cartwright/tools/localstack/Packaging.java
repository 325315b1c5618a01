package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stores the files of a template and replaces their paths by their addresses. Otherwise a template changes only in functions'
 * versions and aliases, which LocalStack 4.14 cannot update: it creates an alias a second time and fails. So functions are
 * deployed without them, as SAM does without {@code AutoPublishAlias}.
 */
final class Packaging {

    private static final Pattern FILE = Pattern.compile("\\b(CodeUri|Location): ([^\\s,}$!:]+)(?=[\\s,}])");

    /** A permission for the alias becomes one for the function. */
    private static final Pattern ALIAS = Pattern.compile("!Ref (\\w+)\\.Alias\\b");

    private static final Pattern PUBLISHING = Pattern.compile("(?m)^ +(AutoPublish\\w+|VersionDeletionPolicy): .*\\R");

    /** The deployment preference, in one line or in a block. */
    private static final Pattern PREFERENCE =
            Pattern.compile("(?m)^( +)DeploymentPreference:(?: \\{.*}\\R|\\R(?:\\1  .*\\R)+)");

    /** The alias of an integrated function in an OpenAPI file. */
    private static final Pattern CALLED = Pattern.compile(":live/invocations\\b");

    private static final Pattern TEMPLATE = Pattern.compile("[/\\\\](template|infra[/\\\\][\\w-]+)\\.yaml$");
    private static final String ZIP = ".zip";

    private final Storage storage;
    private final String build;
    private final Map<Path, Stored> stored = new HashMap<>();

    Packaging(Storage storage) {
        this(storage, "");
    }

    /** @param build changes the names of code files, as another build would */
    Packaging(Storage storage, String build) {
        this.storage = storage;
        this.build = build;
    }

    /** The storage of files. */
    interface Storage {

        Stored store(String name, byte[] content);
    }

    /** A stored file, with its addresses for a template and for a nested stack. */
    record Stored(String s3Uri, String url) {}

    /** Stores a template with all files that it refers to. */
    Stored template(Path file) {
        return stored(file.normalize());
    }

    private Stored stored(Path file) {
        Stored known = stored.get(file);
        if (known == null) {
            byte[] content = toStore(file);
            known = storage.store(name(content, file), content);
            stored.put(file, known);
        }
        return known;
    }

    private byte[] toStore(Path file) {
        if (isTemplate(file)) {
            return packed(file).getBytes(StandardCharsets.UTF_8);
        }
        return file.toString().endsWith(".yaml")
                ? CALLED.matcher(text(file)).replaceAll("/invocations").getBytes(StandardCharsets.UTF_8)
                : content(file);
    }

    private static String text(Path file) {
        return new String(content(file), StandardCharsets.UTF_8);
    }

    /** Derived from the content, so that unchanged files keep their name and are not deployed again. */
    private String name(byte[] content, Path file) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 32);
            return digest + "-" + (file.toString().endsWith(ZIP) ? build : "") + file.getFileName();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean isTemplate(Path file) {
        return TEMPLATE.matcher(file.toString()).find();
    }

    private String packed(Path template) {
        String unpublished = PUBLISHING.matcher(text(template)).replaceAll("");
        String withoutAliases = PREFERENCE.matcher(unpublished).replaceAll("");
        String withAddresses = FILE.matcher(withoutAliases).replaceAll(file -> {
            Path named = template.resolveSibling(file.group(2)).normalize();
            Stored place = stored(named);
            return Matcher.quoteReplacement(file.group(1) + ": " + (isTemplate(named) ? place.url() : place.s3Uri()));
        });
        return ALIAS.matcher(withAddresses).replaceAll("!Ref $1");
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            String advice = file.toString().endsWith(ZIP) ? ": build first, ./mvnw package" : "";
            throw new CommandFailure(file + " cannot be read" + advice, unreadable);
        }
    }
}
