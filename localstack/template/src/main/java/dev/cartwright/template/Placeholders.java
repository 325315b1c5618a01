package dev.cartwright.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with <code>${placeholders}</code> as in {@code Fn::Sub}; <code>${!literal}</code> is unchanged. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private Placeholders() {}

    static String fill(String text, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String name = match.group(1).strip();
            String value = name.startsWith("!") ? "${" + name.substring(1) + "}" : values.apply(name);
            return Matcher.quoteReplacement(value);
        });
    }
}
