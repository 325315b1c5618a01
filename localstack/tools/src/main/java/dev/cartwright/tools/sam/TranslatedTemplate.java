package dev.cartwright.tools.sam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A template as AWS's SAM translator makes it, with the rules for what no linter sees: what stands in the template and what is
 * deployed are not the same.
 *
 * @param resources by logical id
 * @param ofAnotherRevision the same template, with another revision
 */
record TranslatedTemplate(JsonNode resources, JsonNode ofAnotherRevision) {

    /** The rules by what they claim. */
    static final Map<String, Function<TranslatedTemplate, Stream<String>>> RULES = Map.of(
            "one stage each", TranslatedTemplate::secondStages,
            "regional APIs", TranslatedTemplate::edgeOptimized,
            "permissions name the stage", TranslatedTemplate::widePermissions,
            "another revision publishes every version", TranslatedTemplate::keptVersions,
            "a version goes with its successor", TranslatedTemplate::retainedVersions,
            "idle snapshots are kept active", TranslatedTemplate::idleFunctions,
            "alarms can be ignored", TranslatedTemplate::strictGroups,
            "roles have a boundary", TranslatedTemplate::unboundRoles,
            "no concurrency is reserved unasked", TranslatedTemplate::reservations);

    /** The violations of a rule. */
    List<String> violations(String rule) {
        var violations = RULES.get(rule);
        if (violations == null) {
            throw new IllegalArgumentException(rule);
        }
        return violations.apply(this).sorted().toList();
    }

    private Stream<Map.Entry<String, JsonNode>> ofType(String type) {
        return ofType(resources, type);
    }

    private static Stream<Map.Entry<String, JsonNode>> ofType(JsonNode resources, String type) {
        return resources.properties().stream()
                .filter(resource ->
                        resource.getValue().path("Type").asString("").equals(type));
    }

    private static Stream<String> ids(Stream<Map.Entry<String, JsonNode>> resources) {
        return resources.map(Map.Entry::getKey);
    }

    /** A deployment with a stage's name makes that stage, beside the declared one. */
    private Stream<String> secondStages() {
        return ids(ofType("AWS::ApiGateway::Deployment")
                .filter(deployment -> deployment.getValue().at("/Properties").has("StageName")));
    }

    private Stream<String> edgeOptimized() {
        return ids(ofType("AWS::ApiGateway::RestApi")
                .filter(api -> !api.getValue()
                        .at("/Properties/EndpointConfiguration/Types/0")
                        .asString("EDGE")
                        .equals("REGIONAL")));
    }

    private Stream<String> widePermissions() {
        return ids(ofType("AWS::Lambda::Permission")
                .filter(permission -> permission
                        .getValue()
                        .at("/Properties/Principal")
                        .asString("")
                        .equals("apigateway.amazonaws.com"))
                .filter(permission -> !permission
                        .getValue()
                        .at("/Properties/SourceArn/Fn::Sub")
                        .asString("")
                        .matches(".*(}/v1/\\*|:\\*/authorizers/\\*)")));
    }

    private Stream<String> keptVersions() {
        Set<String> others =
                ids(ofType(ofAnotherRevision, "AWS::Lambda::Version")).collect(Collectors.toCollection(TreeSet::new));
        return ids(ofType("AWS::Lambda::Version")).filter(others::contains);
    }

    private Stream<String> retainedVersions() {
        return ids(ofType("AWS::Lambda::Version")
                .filter(version ->
                        !version.getValue().path("DeletionPolicy").asString("").equals("Delete")));
    }

    /** Functions with a snapshot whose alias no enabled schedule invokes. */
    private Stream<String> idleFunctions() {
        Set<String> invoked = ofType("AWS::Events::Rule")
                .map(rule -> rule.getValue().path("Properties"))
                .filter(rule -> rule.path("ScheduleExpression")
                        .asString("")
                        .matches("rate\\((\\d+ minutes?|\\d+ hours?|[1-3] days?)\\)"))
                .filter(rule -> !rule.path("State").asString("ENABLED").equals("DISABLED"))
                .flatMap(rule -> rule.path("Targets").valueStream())
                .map(target -> target.at("/Arn/Ref").asString(""))
                .collect(Collectors.toSet());
        return ids(ofType("AWS::Lambda::Function")
                        .filter(function ->
                                function.getValue().at("/Properties").has("SnapStart")))
                .filter(function -> !invoked.contains(function + "Aliaslive"));
    }

    private Stream<String> strictGroups() {
        return ids(ofType("AWS::CodeDeploy::DeploymentGroup").filter(group -> {
            JsonNode settings = group.getValue().path("Properties");
            return !settings.at("/AlarmConfiguration/Fn::If/2").isEmpty()
                    || !settings.at("/AlarmConfiguration/Fn::If/1/Enabled").asBoolean(false)
                    || !settings.at("/DeploymentConfigName/Fn::If/2").toString().contains("AllAtOnce");
        }));
    }

    private Stream<String> unboundRoles() {
        return ids(ofType("AWS::IAM::Role")
                .filter(role -> !role.getValue()
                        .at("/Properties/PermissionsBoundary/Fn::If/1/Ref")
                        .asString("")
                        .equals("Boundary")));
    }

    private Stream<String> reservations() {
        return ids(ofType("AWS::Lambda::Function").filter(function -> {
            JsonNode reserved = function.getValue().at("/Properties/ReservedConcurrentExecutions");
            return !reserved.isMissingNode()
                    && !reserved.at("/Fn::If/0").asString("").equals("Reserves");
        }));
    }
}
