package dev.cartwright.template.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The permissions that each operation requires, by AWS's service authorization reference. An unlisted operation requires the
 * action of its own name on all resources.
 *
 * @param region of the ARNs
 * @param account of the ARNs
 */
public record Needs(String region, String account) {

    private static final Map<String, String> TRANSACTED = Map.of(
            "Put", "dynamodb:PutItem",
            "Update", "dynamodb:UpdateItem",
            "Delete", "dynamodb:DeleteItem",
            "ConditionCheck", "dynamodb:ConditionCheckItem",
            "Get", "dynamodb:GetItem");
    private static final Set<String> BATCHES = Set.of("SendMessageBatch", "DeleteMessageBatch");
    /** The prefix of a secret's name when it is read through Parameter Store. */
    public static final String SECRET_BY_PARAMETER = "/aws/reference/secretsmanager/";

    /**
     * @param service the signing name
     * @param body the request's, parsed
     */
    public List<Need> of(String service, String operation, JsonNode body) {
        return switch (service) {
            case "dynamodb" -> dynamodb(operation, body).toList();
            case "sqs" -> List.of(new Need("sqs:" + single(operation), queue(body)));
            case "events" -> events(operation, body).toList();
            case "ssm" -> ssm(operation, body).toList();
            case "secretsmanager" -> List.of(new Need("secretsmanager:" + operation, secret(text(body, "SecretId"))));
            default -> List.of(new Need(service + ":" + operation, "*"));
        };
    }

    /** @param function the name or ARN in the path of an invocation */
    public Need invoke(String function) {
        return new Need(
                "lambda:InvokeFunction",
                function.startsWith("arn:") ? function : arn("lambda", "function:" + function));
    }

    private Stream<Need> dynamodb(String operation, JsonNode body) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" ->
                body.path("TransactItems")
                        .valueStream()
                        .flatMap(item -> item.properties().stream()
                                .map(part -> new Need(
                                        TRANSACTED.getOrDefault(part.getKey(), "dynamodb:" + operation),
                                        table(text(part.getValue(), "TableName")))));
            case "BatchWriteItem", "BatchGetItem" ->
                body.path("RequestItems").propertyNames().stream()
                        .map(table -> new Need("dynamodb:" + operation, table(table)));
            default -> Stream.of(new Need("dynamodb:" + operation, tableOrIndex(body)));
        };
    }

    private String tableOrIndex(JsonNode body) {
        String index = text(body, "IndexName");
        return table(text(body, "TableName")) + (index.isEmpty() ? "" : "/index/" + index);
    }

    private String table(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : arn("dynamodb", "table/" + nameOrArn);
    }

    private static String single(String operation) {
        return BATCHES.contains(operation) ? operation.substring(0, operation.length() - "Batch".length()) : operation;
    }

    private String queue(JsonNode body) {
        String url = text(body, "QueueUrl");
        return arn("sqs", url.substring(url.lastIndexOf('/') + 1));
    }

    private Stream<Need> events(String operation, JsonNode body) {
        return body.path("Entries")
                .valueStream()
                .map(entry -> entry.path("EventBusName").asString("default"))
                .distinct()
                .map(bus -> new Need(
                        "events:" + operation, bus.startsWith("arn:") ? bus : arn("events", "event-bus/" + bus)));
    }

    private Stream<Need> ssm(String operation, JsonNode body) {
        Stream<String> names = operation.equals("GetParametersByPath")
                ? Stream.of(text(body, "Path"))
                : operation.equals("GetParameters")
                        ? body.path("Names").valueStream().map(JsonNode::asString)
                        : Stream.of(text(body, "Name"));
        return names.flatMap(name -> parameter(operation, name));
    }

    /** Reading a secret through Parameter Store requires permissions of both services. */
    private Stream<Need> parameter(String operation, String name) {
        Need read = new Need(
                "ssm:" + operation,
                name.startsWith("arn:") ? name : arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name));
        return name.startsWith(SECRET_BY_PARAMETER)
                ? Stream.of(
                        read,
                        new Need("secretsmanager:GetSecretValue", secret(name.substring(SECRET_BY_PARAMETER.length()))))
                : Stream.of(read);
    }

    /** Secrets Manager appends six random letters to a secret's name, so policies use a wildcard for them. */
    private String secret(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : arn("secretsmanager", "secret:" + nameOrArn + "-AbCdEf");
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString("");
    }
}
