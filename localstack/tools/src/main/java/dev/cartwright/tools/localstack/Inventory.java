package dev.cartwright.tools.localstack;

import dev.cartwright.tools.localstack.JsonService.Protocol;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All resources on LocalStack of the types that the templates create.
 *
 * @param things {@code "table cartwright-dev-Order-Table"}
 */
public record Inventory(Set<String> things) {

    private static final int PAGE = 50;

    public static Inventory of(LocalStack localStack) {
        return new Inventory(Stream.of(
                        named("table", pages(localStack, Protocol.DYNAMODB, "ListTables", "/TableNames", "")),
                        named("queue", pages(localStack, Protocol.SQS, "ListQueues", "/QueueUrls", "")),
                        named("parameter", parameters(localStack)),
                        named(
                                "secret",
                                pages(localStack, Protocol.SECRETSMANAGER, "ListSecrets", "/SecretList", "Name")),
                        named("log group", logGroups(localStack)),
                        rules(localStack),
                        named("function", functions(localStack)),
                        named("API", apis(localStack)),
                        named("bucket", buckets(localStack)))
                .flatMap(some -> some)
                .collect(TreeSet::new, Set::add, Set::addAll));
    }

    /** The resources that did not exist before. */
    public Set<String> without(Inventory before) {
        var more = new TreeSet<>(things);
        more.removeAll(before.things);
        return more;
    }

    private static Stream<String> named(String kind, Stream<String> names) {
        return names.map(name -> kind + " " + name);
    }

    private static Stream<String> parameters(LocalStack localStack) {
        return pages(localStack, Protocol.SSM, "DescribeParameters", "/Parameters", "Name");
    }

    private static Stream<String> logGroups(LocalStack localStack) {
        return pages(localStack, Protocol.LOGS, "DescribeLogGroups", "/logGroups", "logGroupName");
    }

    private static Stream<String> rules(LocalStack localStack) {
        JsonService events = localStack.service(Protocol.EVENTS);
        return events.call("ListEventBuses", Map.of())
                .path("EventBuses")
                .valueStream()
                .map(bus -> bus.path("Name").asString(""))
                .flatMap(bus -> Stream.concat(
                        Stream.of("bus " + bus),
                        events.call("ListRules", Map.of("EventBusName", bus))
                                .path("Rules")
                                .valueStream()
                                .map(rule -> "rule " + rule.path("Name").asString(""))));
    }

    private static Stream<String> functions(LocalStack localStack) {
        JsonService lambda = localStack.service(Protocol.LAMBDA);
        Stream<String> names = Stream.of();
        String marker = "";
        do {
            JsonNode page = lambda.get("/2015-03-31/functions?MaxItems=" + PAGE + marker);
            names = Stream.concat(names, texts(page.path("Functions"), "FunctionName"));
            String next = page.path("NextMarker").asString("");
            marker = next.isEmpty() ? "" : "&Marker=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!marker.isEmpty());
        return names;
    }

    private static Stream<String> apis(LocalStack localStack) {
        return texts(
                localStack
                        .service(Protocol.APIGATEWAY)
                        .get("/restapis?limit=500")
                        .path("item"),
                "id");
    }

    private static Stream<String> buckets(LocalStack localStack) {
        try (var s3 = localStack.s3()) {
            return s3.listBuckets().buckets().stream().map(bucket -> bucket.name()).toList().stream();
        }
    }

    private static Stream<String> pages(
            LocalStack localStack, Protocol protocol, String operation, String list, String field) {
        JsonService service = localStack.service(protocol);
        Stream<String> names = Stream.of();
        var input = new LinkedHashMap<String, Object>();
        String token;
        do {
            JsonNode page = service.call(operation, input);
            names = Stream.concat(names, texts(page.at(list), field));
            token = page.path("NextToken").asString(page.path("nextToken").asString(""));
            input.put(protocol == Protocol.LOGS ? "nextToken" : "NextToken", token);
        } while (!token.isEmpty());
        return names;
    }

    /** @param field of each; empty if the list contains texts */
    private static Stream<String> texts(JsonNode list, String field) {
        return list.valueStream()
                .map(item ->
                        field.isEmpty() ? item.asString("") : item.path(field).asString(""));
    }
}
