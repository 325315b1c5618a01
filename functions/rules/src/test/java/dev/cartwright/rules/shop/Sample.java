package dev.cartwright.rules.shop;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.value.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A small shop that keeps every rule, in which tests plant one mistake: they put a wrong text in the place of a right one. */
public final class Sample {

    private static final String TEMPLATE = resource("template.yaml");
    private static final String OPENAPI = resource("openapi.yaml");
    private static final String ROOT = resource("root.yaml");
    private static final String EDGE = resource("edge.yaml");
    private static final String PARTNERS = resource("partners.yaml");
    private static final String OPERATIONS = resource("operations.yaml");
    private static final String BUS = """
            Parameters:
              Stage: {Type: String, Default: dev}
            Resources:
              Bus: {Type: AWS::Events::EventBus, Properties: {Name: !Sub 'cartwright-${Stage}'}}
            """;
    private static final String README = """
            # kiosk
            ## What it decides
            ## Functions
            ## Events in and out
            ## Table and keys
            ## Limits and alarms
            | alarm | fires when | runbook |
            | --- | --- | --- |
            | `ErrorsAlarm`, `ThrottlesAlarm`, `IteratorAgeAlarm` | a function crashed or waits | [ErrorsAlarm](../../docs/alarms/ErrorsAlarm.md), [ThrottlesAlarm](../../docs/alarms/ThrottlesAlarm.md), [IteratorAgeAlarm](../../docs/alarms/IteratorAgeAlarm.md) |
            | `DeadLettersAlarm`, `OldestMessageAlarm` | a message waits | [DeadLettersAlarm](../../docs/alarms/DeadLettersAlarm.md), [OldestMessageAlarm](../../docs/alarms/OldestMessageAlarm.md) |
            | `ServerErrorsAlarm`, `LatencyAlarm` | readers notice | [ServerErrorsAlarm](../../docs/alarms/ServerErrorsAlarm.md), [LatencyAlarm](../../docs/alarms/LatencyAlarm.md) |
            | `FailuresAlarm` | something failed | [FailuresAlarm](../../docs/alarms/FailuresAlarm.md) |
            ## Try it
            """;
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "required": ["paperId"], "properties": {"paperId": {"type": "string"}}}
            """;
    private static final String EXAMPLE = """
            {"paperId": "morning"}
            """;

    private Sample() {}

    /** What the sample's consumer reads. */
    public record PaperPrinted(String paperId) {}

    public static Template template() {
        return Template.ofYaml("kiosk", TEMPLATE);
    }

    public static Template template(String right, String wrong) {
        return Template.ofYaml("kiosk", planted(TEMPLATE, right, wrong));
    }

    public static Capability capability() {
        return with(template(), OPENAPI);
    }

    public static Capability withTemplate(String right, String wrong) {
        return with(template(right, wrong), OPENAPI);
    }

    public static Capability withOpenapi(String right, String wrong) {
        return with(template(), planted(OPENAPI, right, wrong));
    }

    public static Capability withReadme(String right, String wrong) {
        return with(template(), OPENAPI, triggers(), messages(SCHEMA, EXAMPLE), planted(README, right, wrong));
    }

    public static Capability withTrigger(String name, Trigger trigger) {
        var triggers = new HashMap<>(triggers());
        triggers.put(name, trigger);
        return with(template(), OPENAPI, triggers, messages(SCHEMA, EXAMPLE), README);
    }

    public static Capability withCode(Implementation code) {
        Capability sample = capability();
        return new Capability(
                sample.name(),
                sample.template(),
                sample.triggers(),
                sample.openapi(),
                sample.announces(),
                sample.messages(),
                sample.readme(),
                code);
    }

    public static Capability withMessages(MessageContract messages) {
        return with(template(), OPENAPI, triggers(), messages, README);
    }

    /** A schema and an example of the sample's one event. */
    public static MessageContract messages(String schema, String example) {
        return messages("PaperSold.v1", schema, example);
    }

    public static MessageContract messages(String type, String schema, String example) {
        return new MessageContract(Map.of(type, schema), Map.of(type, example));
    }

    public static String schema() {
        return SCHEMA;
    }

    public static String example() {
        return EXAMPLE;
    }

    /** The shop of the sample and the printer that it listens to. */
    public static Shop shop() {
        return shop(capability(), printer(messages("PaperPrinted.v1", SCHEMA, EXAMPLE)));
    }

    public static Shop shop(Capability... capabilities) {
        return new Shop(
                Template.ofYaml("template.yaml", ROOT), infra(EDGE, OPERATIONS, PARTNERS), List.of(capabilities));
    }

    public static Shop withRoot(String right, String wrong) {
        return new Shop(
                Template.ofYaml("template.yaml", planted(ROOT, right, wrong)),
                infra(EDGE, OPERATIONS, PARTNERS),
                List.of(capability()));
    }

    public static Shop withEdge(String right, String wrong) {
        return withInfra(infra(planted(EDGE, right, wrong), OPERATIONS, PARTNERS));
    }

    public static Shop withOperations(String right, String wrong) {
        return withInfra(infra(EDGE, planted(OPERATIONS, right, wrong), PARTNERS));
    }

    public static Shop withPartners(String right, String wrong) {
        return withInfra(infra(EDGE, OPERATIONS, planted(PARTNERS, right, wrong)));
    }

    private static Shop withInfra(List<Template> infra) {
        Shop sample = shop();
        return new Shop(sample.root(), infra, sample.capabilities());
    }

    private static List<Template> infra(String edge, String operations, String partners) {
        return List.of(
                Template.ofYaml("infra/bus.yaml", BUS),
                Template.ofYaml("infra/edge.yaml", edge),
                Template.ofYaml("infra/operations.yaml", operations),
                Template.ofYaml("infra/partners.yaml", partners));
    }

    /** A capability without functions that announces messages of these types. */
    public static Capability printer(String... types) {
        var schemas = new HashMap<String, String>();
        List.of(types).forEach(type -> schemas.put(type, SCHEMA));
        return printer(new MessageContract(schemas, Map.of()));
    }

    public static Capability printer(MessageContract messages) {
        return new Capability(
                "printer",
                Template.ofYaml("printer", "Resources: {}"),
                Map.of(),
                Tree.NOTHING,
                messages.schemas().keySet(),
                messages,
                README,
                new Implementation(Set.of(), Map.of()));
    }

    private static Capability with(Template template, String openapi) {
        return with(template, openapi, triggers(), messages(SCHEMA, EXAMPLE), README);
    }

    private static Capability with(
            Template template, String openapi, Map<String, Trigger> triggers, MessageContract messages, String readme) {
        return new Capability(
                "kiosk",
                template,
                triggers,
                Tree.ofYaml(openapi),
                Set.of("PaperSold.v1"),
                messages,
                readme,
                code("onPaperPrinted", PaperPrinted.class));
    }

    private static Map<String, Trigger> triggers() {
        return Map.of(
                "getPaper", new Trigger.Http("GET /papers/{paperId}", Access.PUBLIC, Effect.NONE),
                "buyPaper", new Trigger.Http("POST /purchases", Access.CUSTOMER, Effect.ONCE),
                "onPaperPrinted", printed("printer", "PaperPrinted.v1"),
                "sweepPapers", new Trigger.Schedule(),
                "relayOutbox", new Trigger.Stream(),
                "sweepOutbox", new Trigger.Schedule());
    }

    /** What the sample's inbox takes. */
    public static Trigger.Queue printed(String source, String type) {
        return new Trigger.Queue(source, new EventType<>(type, PaperPrinted.class));
    }

    /** The code of the sample's operations, with one consumer. */
    public static Implementation code(String consumer, Class<?> data) {
        return new Implementation(
                Set.of("GetPaperFunction", "BuyPaperFunction", "SweepPapersFunction"),
                Map.of(consumer, data.getName()));
    }

    private static String planted(String text, String right, String wrong) {
        if (!text.contains(right)) {
            throw new IllegalArgumentException("the sample has no " + right);
        }
        return text.replace(right, wrong);
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream("/sample/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
