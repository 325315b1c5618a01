package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expands a function's {@code Events} into resources like SAM.
 *
 * @param target what an event source invokes: the function or its alias
 */
record SamEvents(
        Path file,
        String function,
        Map<String, Object> resource,
        Map<String, Object> target,
        Map<String, Object> resources) {

    void add(String name, Map<String, Object> event) {
        Map<String, Object> properties = Tree.child(event, "Properties");
        String id = function + name;
        String type = event.getOrDefault("Type", "").toString();
        switch (type) {
            case "SQS" -> mapping(id, properties, "Queue");
            case "DynamoDB" -> mapping(id, properties, "Stream");
            case "Schedule" -> schedule(id, properties, "Schedule");
            case "ScheduleV2" -> schedule(id, properties, "ScheduleExpression");
            case "EventBridgeRule", "CloudWatchEvent" -> rule(id, properties);
            default ->
                throw new UnsupportedResource(file + ": " + function
                        + " (AWS::Serverless::Function): the local stack does not support events of type " + type
                        + (type.equals("Api") ? ", declare the route in the API's DefinitionBody" : ""));
        }
    }

    private void mapping(String id, Map<String, Object> declared, String source) {
        Map<String, Object> properties = new LinkedHashMap<>(declared);
        properties.put("EventSourceArn", required(id, properties, source));
        properties.put("FunctionName", target);
        properties.computeIfPresent("DestinationConfig", (_, config) -> withoutType(config));
        put(id, "AWS::Lambda::EventSourceMapping", properties);
    }

    /** SAM's {@code Type} only selects the policy to add. */
    private static Object withoutType(Object config) {
        Map<String, Object> onFailure = Tree.child(Tree.map(config), "OnFailure");
        onFailure.remove("Type");
        return Map.of("OnFailure", onFailure);
    }

    private void schedule(String id, Map<String, Object> declared, String expression) {
        Map<String, Object> properties = new LinkedHashMap<>(declared);
        properties.put("ScheduleExpression", required(id, properties, expression));
        properties.remove("FlexibleTimeWindow");
        put(id, "AWS::Events::Rule", ruleProperties(id, properties));
    }

    private void rule(String id, Map<String, Object> declared) {
        Map<String, Object> properties = new LinkedHashMap<>(declared);
        properties.put("EventPattern", required(id, properties, "Pattern"));
        Object name = properties.remove("RuleName");
        if (name != null) {
            properties.put("Name", name);
        }
        put(id, "AWS::Events::Rule", ruleProperties(id, properties));
    }

    private Map<String, Object> ruleProperties(String id, Map<String, Object> properties) {
        Map<String, Object> called = new LinkedHashMap<>();
        called.put("Id", id + "LambdaTarget");
        called.put("Arn", target);
        for (String name : List.of("Input", "InputPath", "InputTransformer", "DeadLetterConfig", "RetryPolicy")) {
            Object value = properties.remove(name);
            if (value != null) {
                called.put(name, value);
            }
        }
        Object enabled = properties.remove("Enabled");
        if (enabled != null) {
            properties.put("State", Boolean.parseBoolean(enabled.toString()) ? "ENABLED" : "DISABLED");
        }
        properties.remove("Target");
        properties.put("Targets", List.of(called));
        return properties;
    }

    private Object required(String id, Map<String, Object> properties, String name) {
        Object value = properties.remove(name);
        if (value == null) {
            throw new UnsupportedResource(file + ": " + id + ": " + name + " is missing");
        }
        return value;
    }

    private void put(String id, String type, Map<String, Object> properties) {
        resources.put(id, SamTransform.with(resource, type, properties));
    }
}
