package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever looks after the shop may choose each capability of production on a dashboard; dashboards are valid JSON, and show no
 * metric of ours that nobody counts.
 */
final class DashboardsShowWhatIsCounted implements Rule<Shop> {

    private static final List<String> NOT_IN_PRODUCTION = List.of("psp-sandbox");

    /** Of an account, without charge. */
    private static final int FREE = 3;

    private static final Pattern METRIC = Pattern.compile(
            "\\{Cartwright,stage,service(?:,(?:reason|operation))?} stage=\"\\$\\{Stage}\"(?: MetricName=\"([\\w.]+)\")?(?: service=\"([\\w-]+)\")?");
    private static final Pattern ANY = Pattern.compile("\\{Cartwright,");
    private static final String FAILURES = "Failures";

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Stream<String> violations(Shop shop) {
        List<Resource> boards = shop.infra().stream()
                .flatMap(template -> template.resources("AWS::CloudWatch::Dashboard").stream())
                .toList();
        Stream<String> tooMany = boards.size() <= FREE
                ? Stream.empty()
                : Stream.of("infra has " + boards.size() + " dashboards, of which " + FREE + " are without charge");
        return Stream.of(
                        tooMany,
                        choices(shop, boards),
                        boards.stream().flatMap(this::unreadable),
                        boards.stream().flatMap(board -> uncounted(shop, board)))
                .flatMap(violations -> violations);
    }

    private Stream<String> choices(Shop shop, List<Resource> boards) {
        var wanted = shop.capabilities().stream()
                .filter(capability -> capability.openapi().exists())
                .map(Capability::name)
                .filter(Predicate.not(NOT_IN_PRODUCTION::contains))
                .collect(Collectors.toSet());
        var offered = boards.stream()
                .flatMap(board -> variable(board).stream())
                .flatMap(variable -> variable.path("values").valueStream())
                .map(value -> value.path("value").asString())
                .collect(Collectors.toSet());
        return wanted.equals(offered)
                ? Stream.empty()
                : Stream.of("dashboards must offer a choice of " + wanted + ", not of " + offered);
    }

    private Stream<String> unreadable(Resource board) {
        try {
            json.readTree(body(board));
            return Stream.empty();
        } catch (JacksonException wrong) {
            return Stream.of(board.id() + " is not JSON: " + wrong.getOriginalMessage());
        }
    }

    private Stream<String> uncounted(Shop shop, Resource board) {
        String body = body(board).replace("\\\"", "\"");
        List<MatchResult> shown = METRIC.matcher(body).results().toList();
        String chosen = variable(board)
                .map(variable -> variable.path("pattern").asString())
                .orElse("");
        Stream<String> unknown = shown.stream()
                .filter(metric -> !isCounted(shop, metric, chosen))
                .map(metric -> board.id() + " shows " + metric.group(1) + " of " + metric.group(2)
                        + ", which is neither Failures nor announced there");
        return ANY.matcher(body).results().count() == shown.size()
                ? unknown
                : Stream.of(board.id() + " shows a metric of Cartwright without stage");
    }

    /** Of the capability that is chosen, or of all, only what every capability counts. */
    private static boolean isCounted(Shop shop, MatchResult shown, String chosen) {
        String metric = Optional.ofNullable(shown.group(1)).orElse(FAILURES);
        String service = Optional.ofNullable(shown.group(2)).orElse(chosen);
        return service.equals(chosen)
                ? metric.equals(FAILURES)
                : shop.capabilities().stream()
                        .filter(capability -> capability.name().equals(service))
                        .anyMatch(capability -> metric.equals(FAILURES)
                                || capability.announces().contains(metric));
    }

    /** By which a capability is chosen; a body that is no JSON has none. */
    private Optional<JsonNode> variable(Resource board) {
        try {
            return json.readTree(body(board)).path("variables").valueStream().findFirst();
        } catch (JacksonException told) {
            return Optional.empty();
        }
    }

    private static String body(Resource board) {
        return board.at("DashboardBody").substituted();
    }
}
