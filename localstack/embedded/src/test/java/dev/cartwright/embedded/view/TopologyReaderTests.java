package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.FunctionView;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String LAMBDA = "arn:aws:lambda:eu-west-1:123456789012:function:local-Order-Inbox";
    private static final String INBOX = "arn:aws:sqs:eu-west-1:123456789012:local-Order-InboxQueue";
    private static final String DEAD = "arn:aws:sqs:eu-west-1:123456789012:local-Order-DeadLetters";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/local-Order-Table";
    private static final String PARAMETER = "arn:aws:ssm:eu-west-1:123456789012:parameter/services/psp";

    private final Map<String, Instant> unread = new HashMap<>();
    private final TopologyReader reader = new TopologyReader(
            application(),
            () -> List.of(new FunctionView("local-Order-Inbox", 3, false, List.of())),
            () -> List.of(
                    new QueueState("local-Order-InboxQueue", "local-Order-Inbox", 4, 0, 0, 70, "", false),
                    new QueueState("local-Order-DeadLetters", "", 2, 0, 0, 50, "local-Order-InboxQueue", false)),
            () -> unread,
            () -> NOW);

    @Test
    void connectsWhatTheTemplatesConnect() {
        Topology topology = reader.topology();

        assertThat(topology.edges())
                .extracting(edge -> edge.from() + " > " + edge.to() + " " + edge.label())
                .containsExactlyInAnyOrder(
                        "local-Order-Api > local-Order-Inbox POST /v1/orders, GET /v1/orders/{orderId}",
                        "local-Order-InboxQueue > local-Order-Inbox messages",
                        "local-Order-Table > local-Order-Inbox stream",
                        "local-Order-InboxQueue > local-Order-DeadLetters dead letters",
                        "cartwright-local > local-Order-InboxQueue StockReserved.v1, {\"prefix\":\"Payment\"}",
                        "local-Order-Inbox > local-Order-Table PutItem",
                        "local-Order-Inbox > psp.example calls");
        assertThat(topology.nodes())
                .contains(new Node("local-Order-Inbox", "function", "Order", "Inbox", 3))
                .contains(new Node("psp.example", "provider", "Order", "psp.example", -1));
    }

    @Test
    void countsWhatPassedAndWhatFailedOfIt() {
        reader.ended(entry("POST /v1/orders", "placeOrder", 503, ""));
        reader.ended(entry("sqs local-Order-InboxQueue", "StockReserved.v1", 0, ""));
        reader.ended(entry("sqs local-Order-InboxQueue", "StockReserved.v1, Other.v1", 0, "Unavailable"));
        reader.called(
                "local-Order-Inbox", new ServiceUse("dynamodb", "PutItem", "local-Order-Table", NOW, 900, 200, ""));

        assertThat(edge("local-Order-Api", "local-Order-Inbox"))
                .extracting(Edge::count, Edge::errors, Edge::lastSeconds)
                .containsExactly(1L, 1L, 4L);
        assertThat(edge("local-Order-InboxQueue", "local-Order-Inbox"))
                .extracting(Edge::count, Edge::errors)
                .containsExactly(2L, 1L);
        assertThat(edge("cartwright-local", "local-Order-InboxQueue"))
                .extracting(Edge::count, Edge::errors)
                .containsExactly(2L, 1L);
        assertThat(edge("local-Order-Inbox", "local-Order-Table"))
                .extracting(Edge::count, Edge::lastSeconds)
                .containsExactly(1L, 0L);
        assertThat(edge("local-Order-Table", "local-Order-Inbox"))
                .extracting(Edge::count, Edge::lastSeconds)
                .containsExactly(0L, -1L);
        assertThat(edge("local-Order-InboxQueue", "local-Order-DeadLetters"))
                .extracting(Edge::count, Edge::lastSeconds)
                .containsExactly(2L, 50L);
    }

    @Test
    void saysHowLongTheOldestWaits() {
        unread.put("local-Order-Inbox", NOW.minusSeconds(12));

        assertThat(edge("local-Order-InboxQueue", "local-Order-Inbox").oldestSeconds())
                .isEqualTo(70);
        assertThat(edge("local-Order-Table", "local-Order-Inbox").oldestSeconds())
                .isEqualTo(12);
        assertThat(edge("local-Order-InboxQueue", "local-Order-DeadLetters").oldestSeconds())
                .isEqualTo(50);
        assertThat(edge("local-Order-Api", "local-Order-Inbox").oldestSeconds()).isEqualTo(-1);
    }

    @Test
    void saysThatNothingWaitsInAStreamThatIsRead() {
        assertThat(edge("local-Order-Table", "local-Order-Inbox").oldestSeconds())
                .isEqualTo(-1);
    }

    @Test
    void staysBoundedWhateverCallersName() {
        for (int i = 0; i < 20_000; i++) {
            reader.ended(entry("invoke " + i, "", 0, ""));
        }
        reader.ended(entry("sqs local-Order-InboxQueue", "StockReserved.v1", 0, ""));

        assertThat(reader.topology().edges())
                .allSatisfy(edge -> assertThat(edge.count()).isLessThanOrEqualTo(2));
    }

    private Edge edge(String from, String to) {
        return reader.topology().edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static JournalEntry entry(String trigger, String subject, int status, String error) {
        return new JournalEntry(
                "r",
                "local-Order-Inbox",
                trigger,
                subject,
                "t",
                NOW.minusSeconds(5),
                false,
                0,
                1_000,
                error,
                status,
                1,
                1);
    }

    private static ApplicationResources application() {
        return new ApplicationResources(List.of(
                resource(
                        "Api",
                        "AWS::Serverless::Api",
                        "local-Order-Api",
                        "",
                        Map.of("StageName", "v1", "DefinitionBody", Map.of("paths", paths()))),
                resource(
                        "Inbox",
                        "AWS::Lambda::Function",
                        "local-Order-Inbox",
                        LAMBDA,
                        Map.of(
                                "Policies",
                                List.of(Map.of(
                                        "Statement",
                                        List.of(
                                                allow(List.of("dynamodb:PutItem"), TABLE),
                                                allow(List.of("sqs:ReceiveMessage"), INBOX),
                                                allow(List.of("ssm:GetParameter"), PARAMETER)))))),
                resource(
                        "InboxQueue",
                        "AWS::SQS::Queue",
                        "http://queue",
                        INBOX,
                        Map.of("RedrivePolicy", Map.of("deadLetterTargetArn", DEAD, "maxReceiveCount", 5))),
                resource("DeadLetters", "AWS::SQS::Queue", "http://dead", DEAD, Map.of()),
                resource("Table", "AWS::DynamoDB::Table", "local-Order-Table", TABLE, Map.of()),
                resource(
                        "Psp",
                        "AWS::SSM::Parameter",
                        "/services/psp",
                        "",
                        Map.of("Name", "/services/psp", "Value", "https://psp.example/v1")),
                resource("Bus", "AWS::Events::EventBus", "cartwright-local", "", Map.of()),
                resource(
                        "Rule",
                        "AWS::Events::Rule",
                        "rule",
                        "",
                        Map.of(
                                "EventBusName", "cartwright-local",
                                "EventPattern",
                                        Map.of("detail-type", List.of("StockReserved.v1", Map.of("prefix", "Payment"))),
                                "Targets", List.of(Map.of("Id", "queue", "Arn", INBOX)))),
                resource(
                        "Queue",
                        "AWS::Lambda::EventSourceMapping",
                        "m1",
                        "",
                        Map.of("EventSourceArn", INBOX, "FunctionName", LAMBDA + ":live")),
                resource(
                        "Stream",
                        "AWS::Lambda::EventSourceMapping",
                        "m2",
                        "",
                        Map.of("EventSourceArn", TABLE + "/stream/2026", "FunctionName", "local-Order-Inbox"))));
    }

    private static Map<String, Object> paths() {
        var uri = Map.of(
                "uri", "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + LAMBDA + ":live/invocations");
        var operation = Map.of("x-amazon-apigateway-integration", uri);
        var paths = new java.util.LinkedHashMap<String, Object>();
        paths.put("/orders", Map.of("post", operation));
        paths.put("/orders/{orderId}", Map.of("get", operation));
        return paths;
    }

    private static Map<String, Object> allow(List<String> actions, String resource) {
        return Map.of("Effect", "Allow", "Action", actions, "Resource", resource);
    }

    private static Resource resource(
            String id, String type, String physicalId, String arn, Map<String, Object> properties) {
        return new Resource("root/Order", id, type, properties, physicalId, arn);
    }
}
