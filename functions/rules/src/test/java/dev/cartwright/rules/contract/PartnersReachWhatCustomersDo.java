package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API for partners has each operation that customers may call and no other. Each demands a key, because a usage plan counts no
 * other requests, and goes on to the API that has the operation.
 */
final class PartnersReachWhatCustomersDo implements Rule<Shop> {

    private static final String PARTNERS = "infra/partners.yaml";
    private static final Set<String> CUSTOMERS = Set.of("public", "customer", "customer-or-guest");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Override
    public Stream<String> violations(Shop shop) {
        Map<String, String> owners = shop.capabilities().stream()
                .flatMap(capability -> capability.operations().stream()
                        .filter(operation -> CUSTOMERS.contains(operation.access()))
                        .map(operation -> Map.entry(operation.route(), capability.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        return shop.infra().stream()
                .filter(template -> template.name().equals(PARTNERS))
                .flatMap(template -> Stream.concat(
                        unmetered(template),
                        template.resources("AWS::Serverless::Api").stream().flatMap(api -> violations(api, owners))));
    }

    private static Stream<String> unmetered(Template template) {
        return template.resources("AWS::ApiGateway::UsagePlan").stream()
                .filter(plan -> !plan.at("Throttle", "RateLimit").exists()
                        || !plan.at("Quota", "Limit").exists()
                        || plan.at("ApiStages").items().isEmpty())
                .map(plan -> template.say(plan.id(), "must have ApiStages, a Throttle and a Quota"));
    }

    private static Stream<String> violations(Resource api, Map<String, String> owners) {
        Map<String, Operation> routes = Operation.of(api.at("DefinitionBody")).stream()
                .collect(Collectors.toMap(Operation::route, operation -> operation, (one, _) -> one, TreeMap::new));
        Stream<String> missing = owners.keySet().stream()
                .filter(route -> !routes.containsKey(route))
                .map(route -> "must have " + route);
        Stream<String> others = routes.keySet().stream()
                .filter(route -> !owners.containsKey(route))
                .map(route -> "must not have " + route);
        Stream<String> wrong = routes.values().stream()
                .filter(operation -> owners.containsKey(operation.route()))
                .filter(operation -> !isRight(operation, owners.getOrDefault(operation.route(), "")))
                .map(operation -> "must demand a key for " + operation.route() + " and pass it on to "
                        + owners.get(operation.route()));
        return Stream.of(missing, others, wrong).flatMap(all -> all).map(what -> PARTNERS + " " + what);
    }

    private static boolean isRight(Operation operation, String owner) {
        Tree integration = operation.declaration().at("x-amazon-apigateway-integration");
        Tree passed = integration.at("requestParameters");
        return operation.declaration().at("security").items().stream()
                        .anyMatch(scheme -> scheme.at("key").exists())
                && integration.at("type").is("http_proxy")
                && integration.at("httpMethod").is(operation.method())
                && integration.at("uri").is("https://${stageVariables." + owner + "}" + operation.path())
                && passed.at("integration.request.header.X-Cartwright-Edge").is("stageVariables.pass")
                && PARAMETER
                        .matcher(operation.path())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .allMatch(name ->
                                passed.at("integration.request.path." + name).is("method.request.path." + name));
    }
}
