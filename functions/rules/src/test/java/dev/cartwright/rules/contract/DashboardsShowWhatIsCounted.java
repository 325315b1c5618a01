package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every capability of production has its dashboard, of valid JSON, with no metric of ours that nobody counts. */
final class DashboardsShowWhatIsCounted implements Rule<Shop> {

    private static final List<String> NOT_IN_PRODUCTION = List.of("psp-sandbox", "delivery");
    private static final Pattern METRIC = Pattern.compile(
            "\\{Cartwright,stage,service(?:,reason)?} MetricName=\"([\\w.]+)\" stage=\"\\$\\{Stage}\"(?: service=\"([\\w-]+)\")?");
    private static final Pattern ANY = Pattern.compile("\\{Cartwright,");
    private static final String FAILURES = "Failures";

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Stream<String> violations(Shop shop) {
        List<Resource> boards = shop.infra().stream()
                .flatMap(template -> template.resources("AWS::CloudWatch::Dashboard").stream())
                .toList();
        return Stream.concat(
                missing(shop, boards),
                boards.stream().flatMap(board -> Stream.concat(unreadable(board), uncounted(shop, board))));
    }

    private static Stream<String> missing(Shop shop, List<Resource> boards) {
        return shop.capabilities().stream()
                .map(Capability::name)
                .filter(name -> !NOT_IN_PRODUCTION.contains(name))
                .filter(name -> boards.stream()
                        .noneMatch(
                                board -> board.at("DashboardName").substituted().equals("cartwright-${Stage}-" + name)))
                .map(name -> "infra/operations.yaml must have a dashboard cartwright-${Stage}-" + name);
    }

    private Stream<String> unreadable(Resource board) {
        try {
            json.readTree(board.at("DashboardBody").substituted());
            return Stream.empty();
        } catch (JacksonException wrong) {
            return Stream.of(board.id() + " is not JSON: " + wrong.getOriginalMessage());
        }
    }

    private static Stream<String> uncounted(Shop shop, Resource board) {
        String body = board.at("DashboardBody").substituted().replace("\\\"", "\"");
        List<MatchResult> shown = METRIC.matcher(body).results().toList();
        Stream<String> unknown = shown.stream()
                .filter(metric -> !isCounted(shop, metric.group(1), metric.group(2)))
                .map(metric -> board.id() + " shows " + metric.group(1) + " of " + metric.group(2)
                        + ", which is neither Failures nor announced there");
        return ANY.matcher(body).results().count() == shown.size()
                ? unknown
                : Stream.of(board.id() + " shows a metric of Cartwright without stage");
    }

    private static boolean isCounted(Shop shop, String metric, String service) {
        return metric.equals(FAILURES)
                || shop.capabilities().stream()
                        .anyMatch(capability -> capability.name().equals(service)
                                && capability.announces().contains(metric));
    }
}
