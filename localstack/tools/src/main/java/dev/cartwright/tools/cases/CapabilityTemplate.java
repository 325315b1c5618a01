package dev.cartwright.tools.cases;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import dev.cartwright.template.SamApplication;
import dev.cartwright.tools.shop.JsonCodec;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The functions and event sources in a capability's {@code template.yaml}. */
final class CapabilityTemplate {

    static final String REGION = "us-east-1";
    static final String ACCOUNT = "123456789012";

    private static final URI NOWHERE = URI.create("http://127.0.0.1");
    private static final DeploymentTarget TARGET =
            new DeploymentTarget(REGION, ACCOUNT, "cartwright", NOWHERE, NOWHERE);
    private static final String DEFINITION = "/Environment/Variables/SPRING_CLOUD_FUNCTION_DEFINITION";

    private final ApplicationResources application;

    private CapabilityTemplate(ApplicationResources application) {
        this.application = application;
    }

    static CapabilityTemplate in(Path folder) {
        return new CapabilityTemplate(
                new SamApplication(TARGET).read(folder.resolve("template.yaml"), Map.of("Stage", "dev")));
    }

    List<HostedFunction> functions() {
        return application
                .ofType("AWS::Lambda::Function")
                .map(function -> new HostedFunction(function.logicalId(), operations(function)))
                .filter(function -> !function.operations().isEmpty())
                .toList();
    }

    private static List<String> operations(Resource function) {
        return Stream.of(properties(function).at(DEFINITION).asString("").split(";"))
                .filter(operation -> !operation.isEmpty())
                .toList();
    }

    Optional<Subscription> subscription(String operation) {
        return rules().flatMap(CapabilityTemplate::subscriptions)
                .filter(subscription -> subscription.operation().equals(operation))
                .findFirst();
    }

    private static Stream<Subscription> subscriptions(Resource rule) {
        JsonNode properties = properties(rule);
        String source = properties.at("/EventPattern/source/0").asString("");
        String queue = properties.at("/Targets/0/Arn").asString("");
        return properties
                .at("/EventPattern/detail-type")
                .valueStream()
                .map(type -> new Subscription(source, type.asString(), queue));
    }

    /** The ARN of the rule of a sweep. */
    Optional<String> schedule(String operation) {
        return rules().filter(rule -> properties(rule).has("ScheduleExpression"))
                .map(Resource::arn)
                .filter(arn -> arn.endsWith("-" + operation))
                .findFirst();
    }

    private Stream<Resource> rules() {
        return application.ofType("AWS::Events::Rule");
    }

    /** The ARN of the stream of the capability's table. */
    Optional<String> stream() {
        return application
                .ofType("AWS::Lambda::EventSourceMapping")
                .map(mapping -> properties(mapping).path("EventSourceArn").asString(""))
                .filter(arn -> arn.startsWith("arn:aws:dynamodb:"))
                .findFirst();
    }

    private static JsonNode properties(Resource resource) {
        return JsonCodec.mapper().valueToTree(resource.properties());
    }
}
