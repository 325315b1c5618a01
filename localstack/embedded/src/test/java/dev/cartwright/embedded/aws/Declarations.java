package dev.cartwright.embedded.aws;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the resources of a small application, as a template's transform would. */
final class Declarations {

    private static final Map<String, List<String>> SOURCE_RIGHTS = Map.of(
            "sqs", List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
            "dynamodb",
                    List.of(
                            "dynamodb:DescribeStream",
                            "dynamodb:GetRecords",
                            "dynamodb:GetShardIterator",
                            "dynamodb:ListStreams"));

    static final String REGION = "eu-west-1";
    static final String ACCOUNT = "000000000000";

    private final Map<String, List<Object>> policies = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final int port;

    Declarations(int port) {
        this.port = port;
    }

    static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    static String streamArn(String table) {
        return arn("dynamodb", "table/" + table + "/stream/2026-01-01T00:00:00.000");
    }

    ApplicationResources application() {
        return new ApplicationResources(resources);
    }

    Declarations add(String type, String id, String physicalId, String arn, Map<String, Object> properties) {
        resources.add(new Resource("root", id, type, properties, physicalId, arn));
        return this;
    }

    Declarations table(String name) {
        return add(
                "AWS::DynamoDB::Table",
                name + "Table",
                name,
                arn("dynamodb", "table/" + name),
                Map.of(
                        "TableName", name,
                        "BillingMode", "PAY_PER_REQUEST",
                        "KeySchema", List.of(Map.of("AttributeName", "pk", "KeyType", "HASH")),
                        "AttributeDefinitions", List.of(Map.of("AttributeName", "pk", "AttributeType", "S")),
                        "StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"),
                        "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true)));
    }

    Declarations function(String name) {
        return function(name, Map.of("Timeout", 5));
    }

    /** Whose role may read the sources that are mapped to it, unless its properties have policies. */
    Declarations function(String name, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.computeIfAbsent("Policies", _ -> policies.computeIfAbsent(name, _ -> new ArrayList<>()));
        return add("AWS::Lambda::Function", name, name, arn("lambda", "function:" + name), all);
    }

    Declarations queue(String name, Map<String, Object> properties) {
        return add("AWS::SQS::Queue", name + "Queue", queueUrl(name), arn("sqs", name), properties);
    }

    Declarations mapping(String id, String sourceArn, String function, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("EventSourceArn", sourceArn);
        all.put("FunctionName", function);
        allowFunction(function, sourceArn, SOURCE_RIGHTS.getOrDefault(sourceArn.split(":", -1)[2], List.of()));
        if (properties.get("DestinationConfig") instanceof Map<?, ?> config
                && config.get("OnFailure") instanceof Map<?, ?> onFailure) {
            allowFunction(function, String.valueOf(onFailure.get("Destination")), List.of("sqs:SendMessage"));
        }
        return add("AWS::Lambda::EventSourceMapping", id, id, "", all);
    }

    private void allowFunction(String function, String arn, List<String> actions) {
        policies.computeIfAbsent(function, _ -> new ArrayList<>())
                .add(Map.of("Statement", List.of(Map.of("Effect", "Allow", "Action", actions, "Resource", arn))));
    }

    Declarations bus(String name) {
        return add("AWS::Events::EventBus", "Bus", name, arn("events", "event-bus/" + name), Map.of("Name", name));
    }

    Declarations ruleToQueue(String id, Map<String, Object> pattern, String queue) {
        Map<String, Object> target = Map.of("Id", "queue", "Arn", arn("sqs", queue));
        return rule(id, Map.of("EventBusName", "shop", "EventPattern", pattern, "Targets", List.of(target)));
    }

    Declarations parameter(String name, String value) {
        return add("AWS::SSM::Parameter", name, name, "", Map.of("Name", name, "Type", "String", "Value", value));
    }

    /** @param generated what {@code GenerateSecretString} says */
    Declarations secret(String name, Map<String, Object> generated) {
        return add(
                "AWS::SecretsManager::Secret",
                "Secret",
                arn("secretsmanager", "secret:" + name + "-AbCdEf"),
                "",
                Map.of("Name", name, "GenerateSecretString", generated));
    }

    Declarations rule(String id, Map<String, Object> properties) {
        return add("AWS::Events::Rule", id, id, ruleArn(id), properties);
    }

    /** Lets EventBridge send to a queue for one rule. */
    Declarations allow(String queue, String rule) {
        Map<String, Object> statement = Map.of(
                "Effect", "Allow",
                "Principal", Map.of("Service", "events.amazonaws.com"),
                "Action", "sqs:SendMessage",
                "Resource", arn("sqs", queue),
                "Condition", Map.of("ArnEquals", Map.of("aws:SourceArn", ruleArn(rule))));
        return add(
                "AWS::SQS::QueuePolicy",
                queue + rule + "Policy",
                queue + rule + "Policy",
                "",
                Map.of("Queues", List.of(queueUrl(queue)), "PolicyDocument", Map.of("Statement", List.of(statement))));
    }

    String queueUrl(String name) {
        return "http://127.0.0.1:" + port + "/" + ACCOUNT + "/" + name;
    }

    private static String ruleArn(String id) {
        return arn("events", "rule/shop/" + id);
    }
}
