package dev.cartwright.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Implementation;
import dev.cartwright.rules.shop.MessageContract;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilityRulesTests {

    /** Each rule with mistakes that it must see, and a word of what it says of them. */
    static Stream<Arguments> mistakes() {
        return Stream.of(wiring(), api(), pages(), words(), messages()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> wiring() {
        return Stream.of(hosting(), names(), triggers(), inboxes(), code()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> hosting() {
        var rule = new EveryOperationIsHosted();
        var apart = new RequestsAndMessagesStayApart();
        return Stream.of(
                mistake(rule, Sample.withTrigger("cleanUp", new Trigger.Schedule()), "host cleanUp once"),
                mistake(rule, Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPapers}"), "\"getPapers\""),
                mistake(rule, Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPaper;}"), "\"\""),
                mistake(rule, Sample.withTemplate("DEFINITION: getPaper}", "OTHER: getPaper}"), "host getPaper once"),
                mistake(
                        rule,
                        Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPaper;buyPaper}"),
                        "host buyPaper once"),
                mistake(
                        apart,
                        Sample.withTemplate("onPaperPrinted;sweepPapers", "onPaperPrinted;sweepPapers;getPaper"),
                        "InboxFunction"),
                mistake(
                        apart,
                        Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPaper;sweepPapers}"),
                        "PublicFunction"),
                mistake(
                        apart,
                        Sample.withTemplate("onPaperPrinted;sweepPapers", "onPaperPrinted;sweepOutbox"),
                        "InboxFunction"),
                mistake(apart, Sample.withTemplate("relayOutbox;sweepOutbox", "relayOutbox"), "OutboxFunction"),
                mistake(
                        apart,
                        Sample.withTemplate("relayOutbox;sweepOutbox", "relayOutbox;sweepOutbox;getPaper"),
                        "OutboxFunction"),
                mistake(apart, Sample.withTrigger("sweepPapers", call()), "InboxFunction"));
    }

    private static Trigger.Call call() {
        return new Trigger.Call(Sample.PaperPrinted.class, new Sample.PaperPrinted("morning"));
    }

    private static Stream<Arguments> names() {
        var rule = new NamesSayWhoCalls();
        var write = new Trigger.Http("GET /papers/{paperId}", Access.PUBLIC, Effect.ONCE);
        var news = new Trigger.Http("GET /papers/{paperId}", Access.PUBLIC, Effect.IDEMPOTENT);
        return Stream.of(
                mistake(rule, Sample.withTemplate("  PublicFunction:", "  GetPaperFunction:"), "GetPaperFunction"),
                mistake(rule, Sample.withTemplate("  PublicFunction:", "  InboxedFunction:"), "InboxedFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: getPaper;buyPaper}"),
                        "PublicFunction"),
                mistake(rule, Sample.withTrigger("getPaper", write), "PublicFunction"),
                mistake(rule, Sample.withTrigger("getPaper", news), "PublicFunction"),
                mistake(
                        rule,
                        Sample.withTrigger("getPaper", new Trigger.Http("", Access.CUSTOMER_OR_GUEST, Effect.NONE)),
                        "PublicFunction"),
                mistake(
                        rule,
                        Sample.withTrigger("buyPaper", new Trigger.Http("", Access.SERVICE, Effect.ONCE)),
                        "CustomerFunction"),
                mistake(
                        rule,
                        Sample.withTrigger("buyPaper", new Trigger.Http("", Access.KEY, Effect.ONCE)),
                        "CustomerFunction"),
                mistake(rule, Sample.withTemplate("onPaperPrinted;sweepPapers", "sweepPapers"), "InboxFunction"),
                mistake(rule, Sample.withTemplate("  InboxFunction:", "  SweepFunction:"), "SweepFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("relayOutbox;sweepOutbox", "relayOutbox;sweepOutbox;sweepPapers"),
                        "OutboxFunction"),
                mistake(rule, Sample.withTemplate("  OutboxFunction:", "  RelayFunction:"), "RelayFunction"),
                mistake(rule, Sample.withTrigger("getPaper", call()), "PublicFunction"),
                mistake(rule, Sample.withTemplate("DEFINITION: getPaper}", "DEFINITION: nothing}"), "PublicFunction"));
    }

    private static Stream<Arguments> triggers() {
        var rule = new TriggersAreAsWired();
        return Stream.of(
                mistake(rule, Sample.withTrigger("onPaperPrinted", new Trigger.Schedule()), "InboxFunction"),
                mistake(rule, Sample.withTrigger("sweepOutbox", call()), "OutboxFunction"),
                mistake(rule, Sample.withTrigger("relayOutbox", call()), "OutboxFunction"),
                mistake(
                        rule,
                        Sample.withTrigger("getPaper", Sample.printed("printer", "PaperRead.v1")),
                        "PublicFunction"),
                mistake(rule, Sample.withTemplate("kiosk-sweepPapers'", "kiosk-sweepPaper'"), "InboxFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("Name: !Sub 'cartwright-${Stage}-kiosk-sweepOutbox', ", ""),
                        "OutboxFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("kiosk-sweepOutbox', ", "kiosk-sweepOutbox', Input: '{}', "),
                        "OutboxFunction"),
                mistake(rule, Sample.withTemplate("SweepPapers: {Type: Schedule", "None: {Type: Api"), "InboxFunction"),
                mistake(
                        rule,
                        Sample.withTemplate(
                                "Events: {Prime: {Type: Schedule, Properties: {Schedule: rate(3 days), Input: '\"PRIME\"'}}} # of getPaper",
                                "Events: {Often: {Type: Schedule, Properties: {Schedule: rate(1 hour)}}}"),
                        "PublicFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("!Ref OutboxFunction.Alias", "!Ref OutboxFunction"),
                        "OutboxFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("!Ref InboxFunction.Alias", "!Ref OutboxFunction.Alias"),
                        "InboxFunction"),
                mistake(
                        rule,
                        Sample.withTemplate("!Ref InboxFunction.Alias", "!Ref PublicFunction.Alias"),
                        "PublicFunction"));
    }

    private static Stream<Arguments> inboxes() {
        var rule = new QueuesGetWhatIsWired();
        return Stream.of(
                mistake(
                        rule,
                        Sample.withTrigger("onPaperPrinted", Sample.printed("printer", "PaperPrinted.v2")),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTrigger("onPaperPrinted", Sample.printed("kiosk", "PaperPrinted.v1")),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate("[PaperPrinted.v1]", "[PaperPrinted.v1, PaperBurnt.v1]"),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate("[PaperPrinted.v1]", "[PaperPrinted.v1, PaperPrinted.v1]"),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate("Targets: [", "Targets: [{Id: again, Arn: !GetAtt InboxQueue.Arn}, "),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate(
                                "  PrinterRule:\n    Type: AWS::Events::Rule", "  PrinterRule:\n    Type: No"),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate(
                                "DEAD_LETTERS: !Ref InboxDeadLetters", "DEAD_LETTERS: !Ref RelayDeadLetters"),
                        "InboxQueue"),
                mistake(
                        rule,
                        Sample.withTemplate("Targets: [", "Targets: [{Id: lost, Arn: !GetAtt RelayDeadLetters.Arn}, "),
                        "PrinterRule"));
    }

    private static Stream<Arguments> code() {
        var rule = new OperationsAreImplemented();
        return Stream.of(
                mistake(rule, Sample.withTrigger("cleanUp", new Trigger.Schedule()), "CleanUpFunction"),
                mistake(
                        rule,
                        Sample.withCode(new Implementation(
                                Set.of(
                                        "GetPaperFunction",
                                        "BuyPaperFunction",
                                        "SweepPapersFunction",
                                        "SellPaperFunction"),
                                Sample.capability().code().consumers())),
                        "SellPaperFunction"),
                mistake(rule, Sample.withCode(Sample.code("onPaperBurnt", Sample.PaperPrinted.class)), "onPaperBurnt"),
                mistake(
                        rule,
                        Sample.withCode(Sample.code("onPaperBurnt", Sample.PaperPrinted.class)),
                        "onPaperPrinted"),
                mistake(rule, Sample.withCode(Sample.code("onPaperPrinted", Sample.class)), "onPaperPrinted"));
    }

    private static Stream<Arguments> api() {
        return Stream.of(
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withOpenapi("operationId: getPaper", "operationId: getPapers"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withTrigger(
                                "getPaper", new Trigger.Http("GET /papers/{id}", Access.PUBLIC, Effect.NONE)),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withOpenapi("${PublicFunction.Arn}:live", "${PublicFunction.Arn}"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withOpenapi("${PublicFunction.Arn}", "${CustomerFunction.Arn}"),
                        "GET /papers/{paperId}"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withTrigger("readPaper", new Trigger.Http("GET /papers", Access.PUBLIC, Effect.NONE)),
                        "readPaper"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withTemplate("!Ref PublicFunction.Alias", "!Ref PublicFunction"),
                        "getPaper"),
                mistake(
                        new OperationsCallTheirFunction(),
                        Sample.withTemplate("${AWS::AccountId}:${Api}/v1/*", "${AWS::AccountId}:*"),
                        "getPaper"),
                mistake(
                        new WritesWantAKey(),
                        Sample.withOpenapi(
                                "Idempotency-Key, in: header, required: true",
                                "Idempotency-Key, in: header, required: false"),
                        "POST /purchases"),
                mistake(
                        new WritesWantAKey(),
                        Sample.withTrigger(
                                "buyPaper", new Trigger.Http("POST /purchases", Access.CUSTOMER, Effect.NONE)),
                        "POST /purchases"),
                mistake(new ContractsExplainRepeats(), Sample.withOpenapi("20 seconds", "5 seconds"), "20 seconds"),
                mistake(new ContractsExplainRepeats(), Sample.withOpenapi("for 24 hours; ", ""), "20 seconds"),
                mistake(new WritesAreNotSafeMethods(), Sample.withOpenapi("    post:", "    get:"), "GET /purchases"),
                mistake(
                        new ContractsSayWhoMayCall(),
                        Sample.withOpenapi("x-access: customer", "x-access: admin"),
                        "POST /purchases"),
                mistake(
                        new ContractsSayWhoMayCall(),
                        Sample.withOpenapi("      x-access: public\n", ""),
                        "GET /papers/{paperId}"),
                mistake(
                        new ContractsSayWhoMayCall(),
                        Sample.withOpenapi("x-access: customer", "x-access: signature"),
                        "POST /purchases"),
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
                        Sample.withTrigger(
                                "buyPaper", new Trigger.Http("POST /purchases", Access.CUSTOMER_OR_GUEST, Effect.ONCE)),
                        "POST /purchases"),
                mistake(
                        new RequestsAreValidated(),
                        Sample.withOpenapi("x-amazon-apigateway-request-validator: parameters\n", ""),
                        "POST /purchases"),
                mistake(
                        new RequestsAreValidated(),
                        Sample.withOpenapi("validateRequestParameters: true", "validateRequestParameters: false"),
                        "POST /purchases"),
                mistake(
                        new RequestsAreValidated(),
                        Sample.withOpenapi("validateRequestBody: false", "validateRequestBody: true"),
                        "POST /purchases"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("'429': {headers: {Retry-After: {}}}", "'429': {}"),
                        "GET /papers/{paperId}: the response 429 must declare Retry-After"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("'503': {headers: {Retry-After: {}}}", "'504': {}"),
                        "GET /papers/{paperId}: the response 503 must declare Retry-After"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("'202': {headers: {Retry-After: {}, ", "'202': {headers: {"),
                        "POST /purchases: the response 202 must declare Retry-After"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("Idempotent-Replayed: {}", "Replayed: {}"),
                        "POST /purchases: the response 202 must declare Idempotent-Replayed"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi(
                                "'409': {description: request-in-flight, headers: {Retry-After: {}}}",
                                "'409': {description: request-in-flight}"),
                        "POST /purchases: the response 409 must declare Retry-After"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("        - {name: If-None-Match, in: header}\n", ""),
                        "GET /papers/{paperId}: who answers with an ETag takes If-None-Match"),
                mistake(
                        new HeadersAreDeclared(),
                        Sample.withOpenapi("'304': {}, ", ""),
                        "GET /papers/{paperId}: who answers with an ETag takes If-None-Match"),
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
                        "GET /papers/{paperId}"),
                mistake(
                        new FunctionsSayWhatTheyDo(),
                        Sample.withTemplate("      Description: Shows papers\n", ""),
                        "PublicFunction"),
                mistake(
                        new NamesAreTheFolders(),
                        Sample.withTemplate("SERVICE: kiosk", "SERVICE: shop"),
                        "PublicFunction"),
                mistake(
                        new NamesAreTheFolders(),
                        Sample.withTemplate("target/kiosk.zip", "target/shop.zip"),
                        "PublicFunction"),
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
                mistake(
                        new AlarmsHaveARunbook(),
                        Sample.withReadme("[FailuresAlarm](../../docs/alarms/FailuresAlarm.md)", "take it back"),
                        "`FailuresAlarm`"),
                mistake(
                        new AlarmsHaveARunbook(),
                        Sample.withReadme("alarms/FailuresAlarm.md", "alarms/ErrorsAlarm.md"),
                        "`FailuresAlarm`"),
                mistake(new AlarmsHaveARunbook(), Sample.withReadme("`ErrorsAlarm`, ", ""), "`ErrorsAlarm`"),
                mistake(
                        new AlarmsHaveARunbook(),
                        Sample.withReadme(
                                "`ErrorsAlarm`", "`ErrorsAlarm`, `FireAlarm` (../../docs/alarms/FireAlarm.md)"),
                        "FireAlarm, which is no alarm"));
    }

    private static Stream<Arguments> pages() {
        var rule = new PagesMayAsk();
        return Stream.of(
                mistake(rule, Sample.withOpenapi("    options:\n", "    head:\n"), "/papers/{paperId}"),
                mistake(rule, Sample.withOpenapi("Methods = \"POST\"", "Methods = \"POST, PUT\""), "/purchases"),
                mistake(rule, Sample.withOpenapi("Order-Token, X", "X"), "/purchases"),
                mistake(rule, Sample.withOpenapi("$allowed.contains(\",$origin,\")", "$allowed != \"\""), "/purchases"),
                mistake(rule, Sample.withOpenapi("AllowsOrigins, method", "IsProduction, method"), "UNAUTHORIZED"),
                mistake(rule, Sample.withTemplate("ALLOWED_ORIGINS: !If", "ORIGINS: !If"), "ALLOWED_ORIGINS"));
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
