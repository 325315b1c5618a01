package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/**
 * A new version is checked, then gets a tenth of the traffic for five minutes, and is rolled back when an alarm rings: of errors of
 * the capability's functions, its own at its alias among them, or of failed requests and messages. The check itself comes at once:
 * nobody could check it.
 */
final class VersionsComeGradually implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !isTheCheck(function))
                .filter(function -> !comesGradually(function)
                        || !rings(template, function, Watched.errorsOf(function))
                        || !rings(template, function, Watched.failuresOf(function)))
                .map(function -> template.say(
                        function.id(),
                        "must have from Globals a DeploymentPreference of type Canary10Percent5Minutes with the PreTraffic"
                                + " hook CodeDeployHook_cartwright-${Stage}, and alarms of AWS/Lambda Errors at its alias live and"
                                + " of the capability's Cartwright Failures"));
    }

    /** By its name, which CodeDeploy's role asks for. */
    static boolean isTheCheck(FunctionResource function) {
        return function.resource().at("FunctionName").substituted().startsWith("CodeDeployHook_");
    }

    private static boolean comesGradually(FunctionResource function) {
        Tree shared = function.globals().at("DeploymentPreference");
        return shared.at("Type").is("Canary10Percent5Minutes")
                && shared.at("Hooks", "PreTraffic").substituted().equals("CodeDeployHook_cartwright-${Stage}")
                && !shared.at("Enabled").exists()
                && !function.resource().at("DeploymentPreference").exists();
    }

    private static boolean rings(Template template, FunctionResource function, Watched metric) {
        return function.globals().at("DeploymentPreference", "Alarms").items().stream()
                .flatMap(alarm -> template.resource(alarm.reference()).stream())
                .filter(alarm -> alarm.type().equals("AWS::CloudWatch::Alarm"))
                .anyMatch(alarm -> Watched.by(alarm).contains(metric));
    }
}
