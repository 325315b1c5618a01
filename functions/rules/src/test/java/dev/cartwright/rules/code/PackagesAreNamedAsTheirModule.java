package dev.cartwright.rules.code;

import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** A class's package tells its module, so that no package is split between two; {@code psp} is short for {@code psp-sandbox}. */
final class PackagesAreNamedAsTheirModule implements Rule<MainCode> {

    private static final String SHORTENED = "pspsandbox";

    @Override
    public Stream<String> violations(MainCode code) {
        return code.files().stream()
                .filter(source -> !fits(source))
                .map(source -> source + " is not in the package " + expected(source));
    }

    private static boolean fits(SourceFile source) {
        return (source.packageName() + ".").startsWith(expected(source) + ".");
    }

    private static String expected(SourceFile source) {
        String module = source.modulePackage();
        return module.equals(SHORTENED) ? "psp" : module;
    }
}
