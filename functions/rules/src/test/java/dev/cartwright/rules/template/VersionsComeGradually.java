package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/**
 * A new version is checked, then gets a tenth of the traffic for five minutes, and goes back when an alarm rings: of crashes
 * at its own alias, or of defects in its capability. The check itself comes at once: nobody could check it.
 */
final class VersionsComeGradually implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !isTheCheck(function))
                .filter(function -> !comesGradually(function)
                        || !hasAlarm(template, function, alarm -> seesCrashes(alarm, function))
                        || !hasAlarm(template, function, VersionsComeGradually::seesDefects))
                .map(function -> template.say(
                        function.id(),
                        "must have a DeploymentPreference of type Canary10Percent5Minutes with the PreTraffic hook"
                                + " CodeDeployHook_cartwright-${Stage}, an alarm of AWS/Lambda Errors at its alias live and"
                                + " the capability's alarm of Cartwright Failures"));
    }

    /** By its name, which CodeDeploy's role asks for. */
    static boolean isTheCheck(FunctionResource function) {
        return function.resource().at("FunctionName").substituted().startsWith("CodeDeployHook_");
    }

    private static boolean comesGradually(FunctionResource function) {
        Tree shared = function.globals().at("DeploymentPreference");
        Tree own = function.resource().at("DeploymentPreference");
        return shared.at("Type").is("Canary10Percent5Minutes")
                && shared.at("Hooks", "PreTraffic").substituted().equals("CodeDeployHook_cartwright-${Stage}")
                && !own.at("Type").exists()
                && !own.at("Hooks").exists()
                && !own.at("Enabled").exists();
    }

    private interface Sees {
        boolean what(Resource alarm);
    }

    private static boolean hasAlarm(Template template, FunctionResource function, Sees sees) {
        return function.resource().at("DeploymentPreference", "Alarms").items().stream()
                .flatMap(alarm -> template.resource(alarm.reference()).stream())
                .anyMatch(alarm -> alarm.type().equals("AWS::CloudWatch::Alarm") && sees.what(alarm));
    }

    private static boolean seesCrashes(Resource alarm, FunctionResource function) {
        return alarm.at("Namespace").is("AWS/Lambda")
                && alarm.at("MetricName").is("Errors")
                && dimension(alarm, "FunctionName").reference().equals(function.id())
                && dimension(alarm, "Resource").substituted().equals("${" + function.id() + "}:live");
    }

    private static boolean seesDefects(Resource alarm) {
        return alarm.at("Namespace").is("Cartwright")
                && alarm.at("MetricName").is("Failures")
                && dimension(alarm, "stage").reference().equals("Stage")
                && dimension(alarm, "service").exists();
    }

    private static Tree dimension(Resource alarm, String name) {
        return alarm.at("Dimensions").items().stream()
                .filter(dimension -> dimension.at("Name").is(name))
                .map(dimension -> dimension.at("Value"))
                .findFirst()
                .orElse(Tree.NOTHING);
    }
}
