package dev.cartwright.embedded.view;

import dev.cartwright.embedded.source.FunctionName;
import dev.cartwright.embedded.view.Topology.Node;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The nodes and links of an application's templates. */
final class DeclaredGraph {

    private static final String STREAM = "stream";
    private static final int UNKNOWN = -1;

    /**
     * @param ways how its traffic is counted in {@link EdgeTraffic}
     */
    record Link(String from, String to, String label, Set<String> ways) {

        boolean carriesDeadLetters() {
            return label.equals(Topology.DEAD_LETTERS);
        }

        boolean isOfStream() {
            return label.equals(STREAM);
        }

        /** Both labels and ways, for two declarations of the same link. */
        Link and(Link other) {
            var both = new LinkedHashSet<>(ways);
            both.addAll(other.ways);
            Set<String> labels = new LinkedHashSet<>(Arrays.asList(label.split(", ", -1)));
            labels.addAll(Arrays.asList(other.label.split(", ", -1)));
            return new Link(from, to, String.join(", ", labels), both);
        }
    }

    private record Ends(String from, String to, boolean deadLetters) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Ends, Link> links = new LinkedHashMap<>();

    static DeclaredGraph of(ApplicationResources application) {
        var graph = new DeclaredGraph();
        graph.nodes(application, "AWS::Serverless::Api", "api", UNKNOWN);
        graph.nodes(application, "AWS::Lambda::Function", "function", 0);
        graph.nodes(application, "AWS::SQS::Queue", "queue", 0);
        graph.nodes(application, "AWS::Events::EventBus", "bus", UNKNOWN);
        graph.nodes(application, "AWS::DynamoDB::Table", "table", UNKNOWN);
        application
                .ofType("AWS::Serverless::Api")
                .forEach(api -> ApiLinks.of(api).forEach(graph::add));
        application.ofType("AWS::Lambda::EventSourceMapping").map(Declared::by).forEach(graph::source);
        application.ofType("AWS::SQS::Queue").forEach(graph::deadLetters);
        application.ofType("AWS::Events::Rule").forEach(graph::rule);
        var permitted = new PermittedLinks(application);
        permitted.providers().forEach(provider -> graph.nodes.putIfAbsent(provider.id(), provider));
        permitted.links().forEach(graph::add);
        return graph;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    private void nodes(ApplicationResources application, String type, String kind, long waiting) {
        application.ofType(type).forEach(resource -> {
            String label = kind.equals("bus") ? resource.physicalId() : resource.logicalId();
            String id = idOf(resource);
            nodes.put(id, new Node(id, kind, capability(resource), label, waiting));
        });
    }

    /** A queue is referred to by its name; everything else by its physical id. */
    static String idOf(Resource resource) {
        return resource.type().equals("AWS::SQS::Queue")
                ? Arn.parse(resource.arn()).name()
                : resource.physicalId();
    }

    static String capability(Resource resource) {
        int nested = resource.stack().indexOf('/');
        return nested < 0 ? "" : resource.stack().substring(nested + 1);
    }

    /** Links of what is not declared, such as the default bus, are left out. */
    private void add(Link link) {
        if (nodes.containsKey(link.from()) && nodes.containsKey(link.to())) {
            links.merge(new Ends(link.from(), link.to(), link.carriesDeadLetters()), link, Link::and);
        }
    }

    private void source(Declared mapping) {
        Arn source = Arn.parse(mapping.text("EventSourceArn"));
        String function = FunctionName.of(mapping.text("FunctionName"));
        boolean stream = source.service().equals("dynamodb");
        String trigger = (stream ? "stream " : "sqs ") + source.name();
        add(new Link(
                source.name(), function, stream ? STREAM : "messages", Set.of(EdgeTraffic.calls(trigger, function))));
        mapping.child("DestinationConfig")
                .child("OnFailure")
                .maybeText("Destination")
                .ifPresent(queue -> add(new Link(function, Arn.parse(queue).name(), Topology.DEAD_LETTERS, Set.of())));
    }

    private void deadLetters(Resource queue) {
        Object policy = queue.properties().get("RedrivePolicy");
        if (policy == null) {
            return;
        }
        JsonNode redrive = policy instanceof String json ? JsonTrees.parse(json) : JsonTrees.tree(policy);
        String target = redrive.path("deadLetterTargetArn").asString("");
        if (!target.isEmpty()) {
            add(new Link(idOf(queue), Arn.parse(target).name(), Topology.DEAD_LETTERS, Set.of()));
        }
    }

    private void rule(Resource resource) {
        Declared rule = Declared.by(resource);
        if (!rule.values().containsKey("EventPattern")) {
            return;
        }
        String reference = rule.text("EventBusName", "default");
        String bus = reference.startsWith("arn:") ? Arn.parse(reference).name() : reference;
        List<String> types = types(JsonTrees.tree(rule.value("EventPattern")));
        for (Declared target : rule.children("Targets")) {
            String arn = target.text("Arn");
            boolean queue = Arn.parse(arn).service().equals("sqs");
            String to = queue ? Arn.parse(arn).name() : FunctionName.of(arn);
            Set<String> ways = queue
                    ? types.stream()
                            .map(type -> EdgeTraffic.type("sqs " + to, type))
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of(EdgeTraffic.calls("events " + resource.physicalId(), to));
            add(new Link(bus, to, types.isEmpty() ? "events" : String.join(", ", types), ways));
        }
    }

    /** The literal ones, and a matcher as its JSON: {@code {"prefix":"Stock"}}. */
    private static List<String> types(JsonNode pattern) {
        List<String> types = new ArrayList<>();
        pattern.path("detail-type").forEach(type -> types.add(type.isString() ? type.asString() : type.toString()));
        return types;
    }
}
