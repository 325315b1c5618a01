package dev.cartwright.tools.sam;

import dev.cartwright.tools.MissingEngine;
import java.nio.file.Files;
import java.nio.file.Path;

/** The prerequisites of running functions under SAM. */
public final class Prerequisites {

    private static final String IMAGE = "public.ecr.aws/lambda/java:25";

    private Prerequisites() {}

    /** @throws MissingEngine that names the first missing program and how to install it */
    public static void require(Path root) {
        requireLinters(root);
        need(root, "no Docker engine answers: install Docker and start it", "docker", "info");
        image(root);
    }

    /** @throws MissingEngine that names the first missing linter and how to install it */
    static void requireLinters(Path root) {
        need(root, "SAM CLI is missing: pipx install aws-sam-cli, and have sam on the PATH", "sam", "--version");
        need(root, "cfn-lint is missing: pipx install cfn-lint, and have it on the PATH", "cfn-lint", "--version");
    }

    private static void need(Path root, String otherwise, String... command) {
        if (!Shell.run(root, command).ok()) {
            throw new MissingEngine(otherwise);
        }
    }

    private static void image(Path root) {
        if (isThere(root)) {
            return;
        }
        Path build = root.resolve("../shared/lambda-image/build").normalize();
        if (Files.isExecutable(build)) { // of machines that can build images and pull none
            Shell.run(root, build.toString());
        } else {
            Shell.run(root, "docker", "pull", IMAGE);
        }
        if (!isThere(root)) {
            throw new MissingEngine("the image of Lambda's runtime is missing: docker pull " + IMAGE);
        }
    }

    private static boolean isThere(Path root) {
        return Shell.run(root, "docker", "image", "inspect", IMAGE).ok();
    }
}
