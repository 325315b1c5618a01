package dev.cartwright.rules.code;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of a module's main code.
 *
 * @param module its folder: {@code "localstack/tools"}
 * @param packageName below {@code dev.cartwright}: {@code "tools.demo"}
 */
record SourceFile(String module, String packageName, String name) {

    private static final Pattern PATH =
            Pattern.compile("((?:functions|localstack)/[^/]+)/src/main/java/dev/cartwright/(.+)/([^/]+)\\.java");

    /** @param path from the repository's root */
    static SourceFile at(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new IllegalArgumentException(path + " is not in src/main/java/dev/cartwright of a module");
        }
        return new SourceFile(parts.group(1), parts.group(2).replace('/', '.'), parts.group(3));
    }

    /** The module's name as a package has it: {@code "pspsandbox"}. */
    String modulePackage() {
        return module.substring(module.indexOf('/') + 1).replace("-", "");
    }

    /** Whether it could leave the repository as it is. */
    boolean isLibrary() {
        return module.equals("localstack/dynamodb");
    }

    boolean isCapability() {
        return module.startsWith("functions/") && !module.equals("functions/kit");
    }

    /** What file systems that ignore case see. */
    String nameIgnoringCase() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return module + ":" + packageName + "." + name;
    }
}
