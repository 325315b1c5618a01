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
 * Makes a template independent of this machine: each file that it names is stored, and named by where it is then. All else in
 * it stays as it is, but for what LocalStack 4.14 cannot read: it looks references up before SAM's transform, and so fails on
 * what SAM has not made yet and goes round where SAM will have taken a circle apart.
 */
final class Packaging {

    private static final Pattern FILE = Pattern.compile("\\b(CodeUri|Location): ([^\\s,}$!:]+)(?=[\\s,}])");

    /** SAM's name of a function's alias: what may call the alias may call the function, which LocalStack does not check. */
    private static final Pattern ALIAS = Pattern.compile("!Ref (\\w+)\\.Alias\\b");

    /** A function names alarms that name the function; nobody looks at them, because LocalStack has no CodeDeploy. */
    private static final Pattern GUARDING_ALARMS =
            Pattern.compile("(?m)^ +DeploymentPreference: \\{Alarms: \\[[^]]*]}\\R");

    private static final Pattern TEMPLATE = Pattern.compile("[/\\\\](template|infra[/\\\\][\\w-]+)\\.yaml$");
    private static final String ZIP = ".zip";

    private final Storage storage;
    private final String build;
    private final Map<Path, Stored> stored = new HashMap<>();

    Packaging(Storage storage) {
        this(storage, "");
    }

    /** @param build makes the code new to whoever looks at names only, as another build of it would */
    Packaging(Storage storage, String build) {
        this.storage = storage;
        this.build = build;
    }

    /** Where files go. */
    interface Storage {

        Stored store(String name, byte[] content);
    }

    /** A stored file, as a template names it and as a nested stack does. */
    record Stored(String s3Uri, String url) {}

    /** Stores a template with everything that it names. */
    Stored template(Path file) {
        return stored(file.normalize());
    }

    private Stored stored(Path file) {
        Stored known = stored.get(file);
        if (known == null) {
            byte[] content = isTemplate(file) ? packed(file).getBytes(StandardCharsets.UTF_8) : content(file);
            known = storage.store(name(content, file), content);
            stored.put(file, known);
        }
        return known;
    }

    /** By its content, so that what has not changed keeps its name and is not deployed again. */
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
        String text = new String(content(template), StandardCharsets.UTF_8);
        String withAddresses = FILE.matcher(text).replaceAll(file -> {
            Path named = template.resolveSibling(file.group(2)).normalize();
            Stored place = stored(named);
            return Matcher.quoteReplacement(file.group(1) + ": " + (isTemplate(named) ? place.url() : place.s3Uri()));
        });
        String withFunctions = ALIAS.matcher(withAddresses).replaceAll("!Ref $1");
        return GUARDING_ALARMS.matcher(withFunctions).replaceAll("");
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
