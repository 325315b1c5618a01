package dev.cartwright.embedded.view;

import dev.cartwright.embedded.view.DeclaredGraph.Link;
import dev.cartwright.embedded.view.Topology.Node;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the policies of functions let them call: tables, buses, queues, and the APIs and providers whose addresses they read from
 * parameters.
 */
final class PermittedLinks {

    /** What Lambda does with a function's role to deliver events; not calls of the function. */
    private static final Set<String> DELIVERY = Set.of(
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams");

    private final List<Link> links = new ArrayList<>();
    private final Map<String, Node> providers = new HashMap<>();
    private final Map<String, String> addressees = new HashMap<>();

    PermittedLinks(ApplicationResources application) {
        List<Resource> apis = application.ofType("AWS::Serverless::Api").toList();
        application.ofType("AWS::SSM::Parameter").forEach(parameter -> address(parameter, apis));
        application.ofType("AWS::Lambda::Function").forEach(this::policies);
    }

    List<Link> links() {
        return links;
    }

    List<Node> providers() {
        return List.copyOf(providers.values());
    }

    /** A parameter whose value is a URL: of the API that its own template declares, or of a provider outside. */
    private void address(Resource parameter, List<Resource> apis) {
        String name = String.valueOf(parameter.properties().get("Name"));
        String value = String.valueOf(parameter.properties().get("Value"));
        host(value).ifPresent(host -> {
            Optional<String> api = apis.stream()
                    .filter(declared -> isHere(host) && declared.stack().equals(parameter.stack()))
                    .map(Resource::physicalId)
                    .findFirst();
            String to = api.orElse(host);
            addressees.put("parameter" + name, to);
            if (api.isEmpty()) {
                providers.put(host, new Node(host, "provider", DeclaredGraph.capability(parameter), host, -1));
            }
        });
    }

    /** All APIs of the stack answer on loopback; a template names its own by an address of API Gateway. */
    private static boolean isHere(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.contains(".execute-api.");
    }

    private static Optional<String> host(String value) {
        try {
            return value.startsWith("http")
                    ? Optional.ofNullable(URI.create(value).getHost())
                    : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private void policies(Resource function) {
        JsonNode policies = JsonTrees.tree(function.properties().getOrDefault("Policies", List.of()));
        each(policies)
                .flatMap(policy -> each(policy.path("Statement")))
                .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
                .forEach(statement -> statement(function.physicalId(), statement));
    }

    private void statement(String function, JsonNode statement) {
        Set<String> actions = new TreeSet<>();
        each(statement.path("Action"))
                .map(JsonNode::asString)
                .filter(action -> !DELIVERY.contains(action))
                .forEach(action -> actions.add(action.substring(action.indexOf(':') + 1)));
        if (!actions.isEmpty()) {
            each(statement.path("Resource")).map(JsonNode::asString).forEach(arn -> link(function, actions, arn));
        }
    }

    private void link(String function, Set<String> actions, String resource) {
        if (!resource.startsWith("arn:")) {
            return;
        }
        Arn arn = Arn.parse(resource);
        String to = arn.service().equals("ssm") ? addressees.get(arn.resource()) : arn.name();
        if (to != null) {
            String label = arn.service().equals("ssm") ? "calls" : String.join(", ", actions);
            String way = arn.service().equals("ssm")
                    ? EdgeTraffic.uses(function, "http", to)
                    : EdgeTraffic.uses(function, arn.service(), to);
            links.add(new Link(function, to, label, Set.of(way)));
        }
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node).filter(one -> !one.isMissingNode());
    }
}
