package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No wildcard in a function's rights, except for reading the streams of one table, whose names end in a time; nothing denied or
 * inverted. The check of new versions is let off: whom it will call is not known when it is deployed.
 */
final class RightsNameWhatTheyAllow implements Rule<Template> {

    private static final Pattern STREAM = Pattern.compile("\\$\\{\\w+\\.Arn}/stream/\\*");

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !VersionsComeGradually.isTheCheck(function))
                .filter(function -> function.statements().stream().anyMatch(statement -> !isNarrow(statement)))
                .map(function -> template.say(function.id(), "allows more than what it names"));
    }

    private static boolean isNarrow(Tree statement) {
        return statement.at("Effect").is("Allow")
                && isNamed(statement.at("Action"))
                && (isNamed(statement.at("Resource")) || isStreamOfATable(statement));
    }

    private static boolean isStreamOfATable(Tree statement) {
        return FunctionsReadTheirOwnSources.STREAM.containsAll(
                        statement.at("Action").texts())
                && STREAM.matcher(statement.at("Resource").substituted()).matches();
    }

    private static boolean isNamed(Tree names) {
        return names.exists()
                && names.items().stream().allMatch(name -> !name.substituted().contains("*"));
    }
}
