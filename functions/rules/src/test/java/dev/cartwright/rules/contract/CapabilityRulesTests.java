package dev.cartwright.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.MessageContract;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilityRulesTests {

    /** Each rule with mistakes that it must see, and a word of what it says of them. */
    static Stream<Arguments> mistakes() {
        return Stream.of(wiring(), api(), words(), messages(), events()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> wiring() {
        String schedule = "Schedule: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}";
        return Stream.of(
                mistake(
                        new EveryFunctionIsDeployed(),
                        Sample.withTrigger("cleanUp", new Trigger.Schedule()),
                        "cleanUp"),
                mistake(
                        new EveryFunctionIsDeployed(),
                        Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPapers}"),
                        "\"getPapers\""),
                mistake(
                        new EveryFunctionIsDeployed(),
                        Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: buyPaper}"),
                        "getPaper once"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTrigger("onPaperPrinted", new Trigger.Schedule()),
                        "OnPaperPrintedFunction"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTrigger(
                                "onPaperPrinted",
                                new Trigger.Queue(new EventType<>("PaperPrinted.v2", Sample.PaperPrinted.class))),
                        "OnPaperPrintedFunction"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTemplate(
                                "DEAD_LETTERS: !Ref OnPaperPrintedDeadLetters", "DEAD_LETTERS: !Ref RelayDeadLetters"),
                        "OnPaperPrintedFunction"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTemplate(schedule, "None: {Type: Api}"),
                        "SweepOutboxFunction"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTrigger("relayOutbox", new Trigger.Call()),
                        "RelayOutboxFunction"),
                mistake(
                        new TriggersAreAsWired(),
                        Sample.withTrigger("sweepOutbox", new Trigger.Http(Access.PUBLIC, false)),
                        "SweepOutboxFunction"));
    }

    private static Stream<Arguments> api() {
        return Stream.of(
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withOpenapi("operationId: getPaper", "operationId: getPapers"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withOpenapi("${GetPaperFunction.Arn}:live", "${GetPaperFunction.Arn}"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withOpenapi("${GetPaperFunction.Arn}", "${BuyPaperFunction.Arn}"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withTrigger("readPaper", new Trigger.Http(Access.PUBLIC, false)),
                        "readPaper"),
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withTemplate("!Ref GetPaperFunction.Alias", "!Ref GetPaperFunction"),
                        "getPaper"),
                mistake(
                        new OperationsAreFunctions(),
                        Sample.withTemplate("${AWS::AccountId}:${Api}/*", "${AWS::AccountId}:*"),
                        "getPaper"),
                mistake(
                        new WritesWantAKey(),
                        Sample.withOpenapi(
                                "Idempotency-Key, in: header, required: true",
                                "Idempotency-Key, in: header, required: false"),
                        "POST /purchases"),
                mistake(
                        new WritesWantAKey(),
                        Sample.withTrigger("buyPaper", new Trigger.Http(Access.CUSTOMER, false)),
                        "POST /purchases"),
                mistake(new WritesAreNotSafeMethods(), Sample.withOpenapi("    post:", "    get:"), "GET /purchases"),
                mistake(
                        new TokensAreAskedForAtTheGateway(),
                        Sample.withOpenapi("      security: [{token: []}]\n", ""),
                        "POST /purchases"),
                mistake(
                        new TokensAreAskedForAtTheGateway(),
                        Sample.withOpenapi("-authorize:live/invocations", "-anybody:live/invocations"),
                        "POST /purchases"),
                mistake(
                        new TokensAreAskedForAtTheGateway(),
                        Sample.withOpenapi("-authorize:live/invocations", "-authorize/invocations"),
                        "POST /purchases"),
                mistake(
                        new TokensAreAskedForAtTheGateway(),
                        Sample.withTrigger("buyPaper", new Trigger.Http(Access.CUSTOMER_OR_GUEST, true)),
                        "POST /purchases"),
                mistake(
                        new RequestsAreValidated(),
                        Sample.withOpenapi("x-amazon-apigateway-request-validator: body-and-parameters\n", ""),
                        "POST /purchases"),
                mistake(
                        new RequestsAreValidated(),
                        Sample.withOpenapi("validateRequestParameters: true", "validateRequestParameters: false"),
                        "POST /purchases"),
                mistake(
                        new RoutesAreThrottled(),
                        Sample.withTemplate(", ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40", ""),
                        "POST /purchases"),
                mistake(
                        new RoutesAreThrottled(),
                        Sample.withTemplate("ResourcePath: '/*'", "ResourcePath: '/~1papers'"),
                        "* /*"),
                mistake(
                        new RoutesAreThrottled(),
                        Sample.withTemplate("/~1purchases", "/~1purchase"),
                        "POST /purchase, which is no route of it"));
    }

    private static Stream<Arguments> words() {
        return Stream.of(
                mistake(
                        new FunctionsSayWhatTheyDo(),
                        Sample.withOpenapi("      summary: One paper\n", ""),
                        "GetPaperFunction"),
                mistake(
                        new FunctionsSayWhatTheyDo(),
                        Sample.withTemplate("      Description: Lays a fresh paper out\n", ""),
                        "OnPaperPrintedFunction"),
                mistake(
                        new NamesAreTheFolders(),
                        Sample.withTemplate("SERVICE: kiosk", "SERVICE: shop"),
                        "GetPaperFunction"),
                mistake(
                        new NamesAreTheFolders(),
                        Sample.withTemplate("target/kiosk.zip", "target/shop.zip"),
                        "GetPaperFunction"),
                mistake(
                        new NamesAreTheFolders(),
                        Sample.withTemplate("Name: !Sub cartwright-${Stage}-kiosk", "Name: kiosk"),
                        "Api"),
                mistake(new ReadmesHaveTheSameHeadings(), Sample.withReadme("## Try it\n", ""), "## Try it"),
                mistake(
                        new ReadmesHaveTheSameHeadings(),
                        Sample.withReadme("## Functions\n", "## Functions\n## More\n"),
                        "## More"),
                mistake(new AlarmsHaveARunbook(), Sample.withReadme("`FailuresAlarm`", "the alarm"), "`FailuresAlarm`"),
                mistake(new AlarmsHaveARunbook(), Sample.withReadme(" | take it back |", " |"), "`FailuresAlarm`"),
                mistake(
                        new AlarmsHaveARunbook(),
                        Sample.withReadme("`*ErrorsAlarm`", "`GetPaperErrorsAlarm`"),
                        "`BuyPaperErrorsAlarm`"),
                mistake(
                        new AlarmsHaveARunbook(),
                        Sample.withReadme("`*ErrorsAlarm`", "`*ErrorsAlarm`, `FireAlarm`"),
                        "FireAlarm, which is no alarm"));
    }

    private static Stream<Arguments> messages() {
        return Stream.of(
                mistake(
                        new MessagesFitTheirSchemas(),
                        Sample.withMessages(new MessageContract(Map.of("PaperSold.v1", Sample.schema()), Map.of())),
                        "PaperSold.v1.example.json"),
                mistake(
                        new MessagesFitTheirSchemas(),
                        Sample.withMessages(new MessageContract(Map.of(), Map.of("PaperSold.v1", Sample.example()))),
                        "has no schema"),
                mistake(
                        new MessagesFitTheirSchemas(),
                        Sample.withMessages(Sample.messages(Sample.schema(), "{\"paperId\": 7}")),
                        "PaperSold.v1.example.json"),
                mistake(
                        new MessagesFitTheirSchemas(),
                        Sample.withMessages(Sample.messages(Sample.schema(), "{}")),
                        "paperId"),
                mistake(
                        new AnnouncementsHaveASchema(),
                        Sample.withMessages(new MessageContract(Map.of(), Map.of())),
                        "PaperSold.v1 must be both"),
                mistake(
                        new AnnouncementsHaveASchema(),
                        Sample.withMessages(Sample.messages("PaperReturned.v1", Sample.schema(), Sample.example())),
                        "PaperReturned.v1 must be both"),
                mistake(
                        new SchemasDemandSomething(),
                        Sample.withMessages(Sample.messages("{\"type\": \"object\"}", Sample.example())),
                        "PaperSold.v1.schema.json"),
                mistake(
                        new SchemasDemandSomething(),
                        Sample.withMessages(Sample.messages(
                                Sample.schema().replace("\"type\": \"object\"", "\"additionalProperties\": false"),
                                Sample.example())),
                        "PaperSold.v1.schema.json"));
    }

    private static Stream<Arguments> events() {
        var rule = new EveryFunctionHasSampleEvents();
        return Stream.of(
                mistake(rule, Sample.withEvent("sweep-outbox.json", "sweep-outboxes.json"), "of sweepOutbox"),
                mistake(rule, Sample.withEvent("sweep-outbox.json", "sweep-outboxes.json"), "is for no function"),
                mistake(rule, Sample.withEvent("buy-paper-malformed.json", "state.json"), "of buyPaper"),
                mistake(
                        rule,
                        Sample.withEvent("on-paper-printed-poison.json", "on-paper-printed-again.json"),
                        "on-paper-printed-poison.json"),
                mistake(
                        rule,
                        Sample.withEvent("get-paper.expected.json", "state.json"),
                        "get-paper.expected.json is missing"),
                mistake(
                        rule,
                        Sample.withEvent("get-paper.expected.json", "get-papers.then.json"),
                        "get-papers.then.json is of no event"));
    }

    private static Arguments mistake(Rule<Capability> rule, Capability planted, String word) {
        return Arguments.of(rule, planted, word);
    }

    /** The rules of which a planted mistake is known: no other counts. */
    static Stream<Object> rules() {
        var rules = new LinkedHashMap<Class<?>, Object>();
        mistakes().map(mistake -> mistake.get()[0]).forEach(rule -> rules.putIfAbsent(rule.getClass(), rule));
        return rules.values().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForEveryCapability(Rule<Capability> rule) {
        assertThat(rule.violations(Shop.ofThisRepository().capabilities())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheSampleInWhichTheMistakesArePlanted(Rule<Capability> rule) {
        assertThat(rule.violations(Sample.capability())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void seesThePlantedMistake(Rule<Capability> rule, Capability planted, String word) {
        assertThat(rule.violations(planted))
                .anySatisfy(
                        violation -> assertThat(violation).startsWith("kiosk: ").contains(word));
    }
}
