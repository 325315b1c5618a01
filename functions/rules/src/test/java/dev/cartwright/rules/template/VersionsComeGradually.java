package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A new version is checked, then gets a tenth of the traffic for five minutes, and is rolled back when an alarm fires: of errors of
 * the capability's functions, its own at its alias among them, or of failed requests and messages. In an emergency the parameter
 * Rollout lets a version take all traffic at once while an alarm fires. The check itself comes at once: nobody could check it.
 */
final class VersionsComeGradually implements Rule<Template> {

    private static final String GRADUAL = "IsGradual";
    private static final Tree CANARY =
            new Tree(Map.of("Fn::If", List.of(GRADUAL, "Canary10Percent5Minutes", "AllAtOnce")));
    private static final Tree BY_DEFAULT = new Tree(Map.of("Fn::Equals", List.of(Map.of("Ref", "Rollout"), "Canary")));

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !isTheCheck(function))
                .filter(function -> !comesGradually(template, function)
                        || !isWatched(template, function, Watched.errorsOf(function))
                        || !isWatched(template, function, Watched.failuresOf(function)))
                .map(
                        function -> template.say(
                                function.id(),
                                "must have from Globals a DeploymentPreference that is gradual unless Rollout is AllAtOnce: type"
                                        + " Canary10Percent5Minutes, the stage's role, the PreTraffic hook CodeDeployHook_cartwright-${Stage},"
                                        + " and alarms of AWS/Lambda Errors at its alias live and of the capability's Cartwright Failures"));
    }

    /** By its name, which CodeDeploy's role asks for. */
    static boolean isTheCheck(FunctionResource function) {
        return function.resource().at("FunctionName").substituted().startsWith("CodeDeployHook_");
    }

    private static boolean comesGradually(Template template, FunctionResource function) {
        Tree shared = function.globals().at("DeploymentPreference");
        return shared.at("Type").equals(CANARY)
                && shared.at("Role").substituted().endsWith(":role/cartwright-${Stage}-codedeploy-${AWS::Region}")
                && shared.at("Hooks", "PreTraffic").substituted().equals("CodeDeployHook_cartwright-${Stage}")
                && template.root().at("Conditions", GRADUAL).equals(BY_DEFAULT)
                && template.root().at("Parameters", "Rollout", "Default").is("Canary")
                && !shared.at("Enabled").exists()
                && !function.resource().at("DeploymentPreference").exists();
    }

    private static boolean isWatched(Template template, FunctionResource function, Watched metric) {
        List<Tree> choice = function.globals()
                .at("DeploymentPreference", "Alarms", "Fn::If")
                .items();
        return choice.size() == 3
                && choice.getFirst().is(GRADUAL)
                && choice.getLast().texts().equals(List.of(""))
                && choice.get(1).items().stream()
                        .flatMap(alarm -> template.resource(alarm.reference()).stream())
                        .filter(alarm -> alarm.type().equals("AWS::CloudWatch::Alarm"))
                        .anyMatch(alarm -> Watched.by(alarm).contains(metric));
    }
}
