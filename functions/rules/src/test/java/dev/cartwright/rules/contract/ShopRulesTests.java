package dev.cartwright.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShopRulesTests {

    /** Each rule with mistakes that it must see, and a word of what it says of them. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        new SubscriptionsHaveASource(),
                        Sample.shop(Sample.capability(), Sample.printer("PaperPrinted.v2")),
                        "PaperPrinted.v1"),
                mistake(
                        new SubscriptionsHaveASource(),
                        Sample.shop(
                                Sample.withTemplate("cartwright.printer", "cartwright.print"),
                                Sample.printer("PaperPrinted.v1")),
                        "cartwright.print"),
                mistake(
                        new ReceiversCanRead(),
                        Sample.shop(
                                Sample.capability(),
                                Sample.printer(Sample.messages(
                                        "PaperPrinted.v1", Sample.schema(), "{\"paper\": \"morning\"}"))),
                        "PaperPrinted cannot take the example of PaperPrinted.v1"),
                mistake(
                        new CommandsHaveASubscriber(),
                        Sample.shop(Sample.capability(), Sample.printer("PaperPrinted.v1", "DeliverPaper.v1")),
                        "DeliverPaper.v1"),
                mistake(
                        new TheRootNestsAll(),
                        Sample.withRoot("    DependsOn: Bus\n", ""),
                        "functions/kiosk/template.yaml"),
                mistake(
                        new TheRootNestsAll(),
                        Sample.withRoot(", TokenKeys: !Ref TokenKeys}", "}"),
                        "functions/kiosk/template.yaml"),
                mistake(
                        new TheRootNestsAll(),
                        Sample.withRoot("functions/kiosk/template.yaml", "functions/kiosk.yaml"),
                        "functions/kiosk/template.yaml"),
                mistake(
                        new TheRootNestsAll(),
                        Sample.withRoot("Revision: !Ref KioskRevision", "Revision: !Ref Stage"),
                        "functions/kiosk/template.yaml"),
                mistake(new TheRootNestsAll(), Sample.withRoot("infra/bus.yaml", "infra/bos.yaml"), "infra/bus.yaml"),
                mistake(
                        new TheRootNestsAll(),
                        Sample.withRoot("functions/kiosk/template.yaml", "infra/archive.yaml"),
                        "must not nest infra/archive.yaml"),
                mistake(
                        new TheEdgeServesEveryRoute(),
                        Sample.withEdge("/v1/papers*", "/v1/papers"),
                        "/v1/papers/{paperId} to kiosk"),
                mistake(
                        new TheEdgeServesEveryRoute(),
                        Sample.withEdge("/v1/purchases, TargetOriginId: kiosk", "/v1/*, TargetOriginId: printer"),
                        "sends it to \"printer\""),
                mistake(
                        new TheEdgeCachesPublicReads(),
                        Sample.withEdge("          - {ErrorCode: 503, ErrorCachingMinTTL: 0}\n", ""),
                        "504], and has it for"),
                mistake(
                        new TheEdgeCachesPublicReads(),
                        Sample.withEdge(
                                "{ErrorCode: 503, ErrorCachingMinTTL: 0}", "{ErrorCode: 503, ErrorCachingMinTTL: 10}"),
                        "502, 504]"),
                mistake(
                        new TheEdgeCachesPublicReads(),
                        Sample.withEdge(
                                "DefaultCacheBehavior: {TargetOriginId: kiosk, CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                                "DefaultCacheBehavior: {TargetOriginId: kiosk, CachePolicyId: !Ref PublicReads"),
                        "by default"),
                mistake(
                        new TheEdgeCachesPublicReads(),
                        Sample.withEdge("DefaultTTL: 0", "DefaultTTL: 60"),
                        "PublicReads"),
                mistake(
                        new TheEdgeCachesPublicReads(),
                        Sample.shop(Sample.withOpenapi("x-access: public", "x-access: customer")),
                        "must not cache getPaper of kiosk, which is for customer"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("Headers: [Origin]", "Headers: [Accept]"),
                        "Origin in the cache key for /v1/papers*"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("!Ref PublicReads", "658327ea-f89d-4fab-a63d-7e88639e58f6"),
                        "Origin in the cache key for /v1/papers*"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("b689b0a8-53d0-40ab-baf2-68738e2966ac", "acba4595-bd28-49b8-b9fe-13317c0390fa"),
                        "pass all headers on (OriginRequestPolicyId) for other paths"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("AllowedMethods: [GET, HEAD, OPTIONS,", "AllowedMethods: [GET, HEAD,"),
                        "allow OPTIONS for /v1/purchases"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("AllowedMethods:", "CachedMethods: [GET, HEAD, OPTIONS], AllowedMethods:"),
                        "not cache OPTIONS for /v1/papers*"),
                mistake(
                        new TheEdgeKeepsOriginsApart(),
                        Sample.withEdge("67f7725c-6f97-4210-82d7-5512b31e9d03", "60669652-455b-4ae9-85a4-c4c02393f86c"),
                        "leave CORS to the API (ResponseHeadersPolicyId) for /v1/papers*"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.withPartners("post: {security: [{key: []}], ", "post: {"),
                        "a key for POST /purchases"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.withPartners("stageVariables.kiosk}/purchases", "stageVariables.printer}/purchases"),
                        "pass it on to kiosk"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.withPartners(", integration.request.path.paperId: method.request.path.paperId", ""),
                        "GET /papers/{paperId}"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.withPartners("          /purchases:", "          /papers:"),
                        "must not have POST /papers"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.shop(Sample.withOpenapi("x-access: customer", "x-access: admin")),
                        "must not have POST /purchases"),
                mistake(
                        new PartnersReachWhatCustomersDo(),
                        Sample.withPartners(", Quota: {Limit: 1000000, Period: MONTH}", ""),
                        "a Quota"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("\"value\": \"kiosk\"", "\"value\": \"kiosks\""),
                        "a choice of [kiosk]"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("PaperSold.v1", "PaperSold.v2"),
                        "PaperSold.v2"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("MetricName=\\\"Failures", "MetricName=\\\"PaperSold.v1"),
                        "PaperSold.v1 of CHOSEN"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("\"pattern\": \"CHOSEN\"", "\"pattern\": \"chosen\""),
                        "Failures of CHOSEN"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("stage=\\\"${Stage}\\\" ", ""),
                        "without stage"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations("{\"widgets\": [", "{\"widgets\": [,"),
                        "JSON"),
                mistake(
                        new DashboardsShowWhatIsCounted(),
                        Sample.withOperations(
                                "  CapabilityDashboard:", """
                                  FirstDashboard: {Type: AWS::CloudWatch::Dashboard}
                                  SecondDashboard: {Type: AWS::CloudWatch::Dashboard}
                                  CapabilityDashboard:""".indent(2).stripTrailing()),
                        "4 dashboards"),
                mistake(
                        new RoutesAreOnce(),
                        Sample.shop(Sample.capability(), Sample.withOpenapi("{paperId}", "{id}")),
                        "GET /papers/{paperId}"),
                mistake(
                        new GatewaysRefuseAlike(),
                        Sample.shop(Sample.capability(), Sample.withOpenapi("statusCode: 401", "statusCode: 403")),
                        "kiosk"),
                mistake(
                        new GatewaysRefuseAlike(),
                        Sample.shop(Sample.withOpenapi(
                                ", gatewayresponse.header.X-Content-Type-Options: \"'nosniff'\"", "")),
                        "UNAUTHORIZED"),
                mistake(
                        new GatewaysRefuseAlike(),
                        Sample.shop(Sample.withOpenapi("\"status\":401", "\"status\":400")),
                        "must say its status"));
    }

    private static Arguments mistake(Rule<Shop> rule, Shop planted, String word) {
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
    void holdsForThisShop(Rule<Shop> rule) {
        assertThat(rule.violations(Shop.ofThisRepository())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheSampleInWhichTheMistakesArePlanted(Rule<Shop> rule) {
        assertThat(rule.violations(Sample.shop())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void seesThePlantedMistake(Rule<Shop> rule, Shop planted, String word) {
        assertThat(rule.violations(planted))
                .anySatisfy(violation -> assertThat(violation).contains(word));
    }
}
