package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/**
 * Every function is kit's host on Java 25, started from a snapshot behind its alias. Lambda chooses the JVM's compiler and collector:
 * it compiles fully before it takes a snapshot.
 */
final class FunctionsRunInOurHost implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !runsInOurHost(function))
                .map(
                        function -> template.say(
                                function.id(),
                                "must have Runtime java25, Handler dev.cartwright.kit.lambda"
                                        + ".FunctionHost, AutoPublishAlias live and SnapStart, and leave compiler and collector to Lambda"));
    }

    private static boolean runsInOurHost(FunctionResource function) {
        return function.setting("Runtime").is("java25")
                && function.setting("Handler").is("dev.cartwright.kit.lambda.FunctionHost")
                && function.setting("AutoPublishAlias").is("live")
                && function.setting("SnapStart").at("ApplyOn").is("PublishedVersions")
                && !function.variable("JAVA_TOOL_OPTIONS").text().contains("-XX:");
    }
}
