package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import dev.cartwright.template.SamApplication;
import dev.cartwright.template.access.AccessDenied;
import dev.cartwright.template.access.FunctionPolicies;
import dev.cartwright.template.access.Need;
import dev.cartwright.template.access.Needs;
import dev.cartwright.template.resource.Declared;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What the {@code Policies} of a function in a template allow it.
 *
 * @param table under which tests know the function's table
 * @param refusals hears of every refusal, because a function may live with one that its test must not miss
 */
record DeclaredPermissions(Template template, Resource function, String table, Consumer<String> refusals)
        implements Permissions {

    private static final DeploymentTarget TARGET = DeploymentTarget.local(0, 0);
    private static final Needs NEEDS = new Needs(TARGET.region(), TARGET.accountId());

    /** A template of the stage test, read once for all tests of a JVM. */
    record Template(Path file, ApplicationResources application, FunctionPolicies policies) {

        private static final Map<Path, Template> READ = new ConcurrentHashMap<>();

        static Template of(Path file) {
            return READ.computeIfAbsent(file, Template::read);
        }

        private static Template read(Path file) {
            ApplicationResources application = new SamApplication(TARGET).read(file, Map.of("Stage", "test"));
            return new Template(file, application, FunctionPolicies.declaredIn(application, TARGET.accountId()));
        }

        /** The function that hosts an operation. */
        Resource functionOf(String operation) {
            return application
                    .ofType("AWS::Lambda::Function")
                    .filter(function -> List.of(definition(function).split(";")).contains(operation))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " declares no function that hosts " + operation));
        }
    }

    /** The operations that a function hosts, as its template lists them. */
    static String definition(Resource function) {
        return variable(function, FunctionHost.DEFINITION);
    }

    private static String variable(Resource function, String name) {
        return Declared.by(function).child("Environment").child("Variables").text(name, "");
    }

    @Override
    public void call(String operation, JsonNode request) {
        require("dynamodb", operation, request);
    }

    @Override
    public void publish() {
        require("events", "PutEvents", Map.of("Entries", List.of(Map.of("EventBusName", variable(function, "BUS")))));
    }

    @Override
    public void park() {
        require("sqs", "SendMessage", Map.of("QueueUrl", variable(function, "DEAD_LETTERS")));
    }

    private void require(String service, String operation, Object request) {
        List<Need> needs = NEEDS.of(service, operation, Json.mapper().valueToTree(request)).stream()
                .map(this::deployed)
                .toList();
        try {
            template.policies().require(function.physicalId(), needs);
        } catch (AccessDenied denied) {
            refusals.accept(denied.getMessage());
            throw denied;
        }
    }

    private Need deployed(Need need) {
        String deployed = ":table/" + variable(function, "TABLE");
        return new Need(need.action(), need.resource().replace(":table/" + table, deployed));
    }
}
