package dev.cartwright.tools.deploy;

import dev.cartwright.template.TemplateOutline;
import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hash of what a capability's functions run: code, template and parameters. Another one publishes new versions, and the same
 * one none.
 */
final class Revision {

    /** How versions come is no part of what they are. */
    private static final String ROLLOUT = "Rollout";

    private Revision() {}

    /** @param given the parameters, the stage among them */
    static String of(TemplateOutline template, Map<String, String> given) {
        MessageDigest digest = sha256();
        add(digest, template.file());
        new TreeSet<>(template.code()).forEach(zip -> add(digest, zip));
        new TreeMap<>(given).forEach((name, value) -> {
            if (template.parameters().containsKey(name) && !name.equals(ROLLOUT)) {
                digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path file) {
        try {
            digest.update(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: build first, ./mvnw package", unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
