package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/**
 * Another Revision publishes a new version of every function. SAM by itself compares references and not what they refer to, and
 * Lambda publishes no version that equals the last, so the revision is a variable too. A version goes when its successor has taken over.
 */
final class ParametersMakeVersions implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !comesAnew(template, function))
                .map(function -> template.say(
                        function.id(),
                        "must have AutoPublishCodeSha256 and the variable REVISION from the parameter Revision, which is"
                                + " empty by default, and VersionDeletionPolicy Delete"));
    }

    private static boolean comesAnew(Template template, FunctionResource function) {
        return isRevision(function.resource().at("AutoPublishCodeSha256"))
                && isRevision(function.variable("REVISION"))
                && function.setting("VersionDeletionPolicy").is("Delete")
                && template.root().at("Parameters", "Revision", "Default").is("");
    }

    private static boolean isRevision(Tree value) {
        return value.at("Ref").is("Revision");
    }
}
