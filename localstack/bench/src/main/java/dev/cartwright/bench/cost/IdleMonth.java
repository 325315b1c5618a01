package dev.cartwright.bench.cost;

import dev.cartwright.embedded.bill.AwsPrices;
import dev.cartwright.embedded.bill.BilledItem;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import dev.cartwright.template.SamApplication;
import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a stage costs in a month in which nobody buys, counted in its templates. */
final class IdleMonth {

    private static final double SECONDS = Duration.ofHours(730).toSeconds();
    private static final double MB_PER_GB = 1024;
    private static final double MS_PER_SECOND = 1000;
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final Pattern SECRET = Pattern.compile(":secret:([^\"]+?)-\\?{6}");
    private static final Pattern DAILY = Pattern.compile("cron\\(\\d+ \\d+ \\* \\* \\? \\*\\)");

    private final Path root;
    private final AwsPrices prices;
    private final List<Item> items = new ArrayList<>();

    /**
     * A line of the bill.
     *
     * @param amount in a month
     * @param included whether it counts, or is only listed
     */
    record Item(String what, double amount, double dollars, String why, boolean included) {}

    private IdleMonth(Path root, AwsPrices prices) {
        this.root = root;
        this.prices = prices;
    }

    /** @param root the repository's folder */
    static List<Item> of(Path root, String stage, AwsPrices prices) {
        var month = new IdleMonth(root, prices);
        URI nowhere = URI.create("http://127.0.0.1");
        var target = new DeploymentTarget(prices.region(), "123456789012", "cartwright-" + stage, nowhere, nowhere);
        month.count(new SamApplication(target).read(root.resolve("template.yaml"), Map.of("Stage", stage)));
        month.countBeside();
        return month.items;
    }

    private void count(ApplicationResources shop) {
        long alarms = shop.ofType("AWS::CloudWatch::Alarm").count();
        add(
                "alarm metrics",
                (double) shop.ofType("AWS::CloudWatch::Alarm")
                        .mapToLong(IdleMonth::metrics)
                        .sum(),
                prices.ofMonth("alarmMetrics"),
                alarms + " alarms");
        long queues = shop.ofType("AWS::Lambda::EventSourceMapping")
                .filter(mapping -> text(mapping, "EventSourceArn").contains(":sqs:"))
                .count();
        add(
                "long polls of queues",
                queues * prices.assumed("pollers") * SECONDS / prices.assumed("pollSeconds"),
                prices.ofRequest("queueRequests"),
                "%d inboxes; polls of the tables' streams are free".formatted(queues));
        sweeps(shop);
        long tables = shop.ofType("AWS::DynamoDB::Table")
                .filter(table -> properties(table)
                        .at("/SSESpecification/SSEEnabled")
                        .asString("")
                        .equals("true"))
                .count();
        add(
                "requests for tables' keys",
                tables * SECONDS / prices.assumed("tableKeySeconds"),
                prices.ofRequest("kmsRequests"),
                tables + " tables under a key of KMS");
        add("secrets", (double) secrets(shop), prices.ofMonth("secrets"), "keys of the payment provider");
    }

    /** Those that functions may read: in production somebody else than a template created them. */
    private static long secrets(ApplicationResources shop) {
        return shop.ofType("AWS::Lambda::Function")
                .flatMap(function ->
                        SECRET.matcher(JsonCodec.write(function.properties())).results())
                .map(secret -> secret.group(1))
                .distinct()
                .count();
    }

    /** An alarm is billed for each metric that it evaluates; an expression is none. */
    private static long metrics(Resource alarm) {
        JsonNode several = properties(alarm).path("Metrics");
        return several.isMissingNode()
                ? 1
                : several.valueStream().filter(one -> one.has("MetricStat")).count();
    }

    private void sweeps(ApplicationResources shop) {
        Map<String, JsonNode> functions = new HashMap<>();
        shop.ofType("AWS::Lambda::Function")
                .forEach(function -> functions.put(function.physicalId(), properties(function)));
        double runs = 0;
        double gbSeconds = 0;
        double traces = 0;
        int schedules = 0;
        for (Resource rule : shop.ofType("AWS::Events::Rule").toList()) {
            String schedule = text(rule, "ScheduleExpression");
            if (schedule.isEmpty()) {
                continue;
            }
            JsonNode function = function(rule, functions);
            double times = SECONDS / every(rule, schedule);
            schedules++;
            runs += times;
            gbSeconds += times
                    * prices.assumed("sweepMs")
                    / MS_PER_SECOND
                    * function.path("MemorySize").asDouble(0)
                    / MB_PER_GB;
            traces += function.at("/TracingConfig/Mode").asString("").equals("Active") ? times : 0;
        }
        add("sweeps", runs, prices.ofRequest("invocations"), schedules + " schedules");
        add("GB-seconds of sweeps", gbSeconds, prices.ofRequest("gbSeconds"), "they find nothing to do");
        add("read units of sweeps", runs * prices.assumed("sweepReadUnits"), prices.ofRequest("readUnits"), "");
        double logKb = runs * prices.assumed("sweepLogKb");
        items.add(new Item("log KB of sweeps", logKb, prices.of(BilledItem.LOG_KB, logKb), "a line each", true));
        add("traces of sweeps", traces, prices.ofRequest("traces"), "of functions that trace by themselves");
    }

    private static JsonNode function(Resource rule, Map<String, JsonNode> functions) {
        String target = properties(rule).at("/Targets/0/Arn").asString("");
        return functions.entrySet().stream()
                .filter(function -> target.contains(":function:" + function.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CommandFailure(rule.label() + " calls no function of the templates: " + target));
    }

    private static double every(Resource rule, String schedule) {
        Matcher rate = RATE.matcher(schedule);
        if (rate.matches()) {
            Duration unit = switch (rate.group(2)) {
                case "minute" -> Duration.ofMinutes(1);
                case "hour" -> Duration.ofHours(1);
                default -> Duration.ofDays(1);
            };
            return unit.multipliedBy(Long.parseLong(rate.group(1))).toSeconds();
        }
        if (DAILY.matcher(schedule).matches()) {
            return Duration.ofDays(1).toSeconds();
        }
        throw new CommandFailure(rule.label() + " has a schedule that the bill does not know: " + schedule);
    }

    /** What is deployed beside the shop. */
    private void countBeside() {
        long clients = count("infra/identity.yaml", "AllowedOAuthFlows: \\[client_credentials]")
                - count("infra/identity.yaml", "Condition: HasServices");
        add(
                "clients for services",
                (double) Math.max(0, clients),
                prices.ofMonth("machineClients"),
                "infra/identity, unless asked for");
        long dashboards = count("infra/operations.yaml", "Type: AWS::CloudWatch::Dashboard");
        add(
                "dashboards",
                Math.max(0, dashboards - prices.assumed("freeDashboards")),
                prices.ofMonth("dashboards"),
                "%d, of which %.0f are free in an account".formatted(dashboards, prices.assumed("freeDashboards")));
        long firewalls = count("infra/edge.yaml", "Type: AWS::WAFv2::WebACL\n")
                + count("infra/origins.yaml", "Type: AWS::WAFv2::WebACL\n");
        long rules = count("infra/edge.yaml", "(?m)^ +Priority: ") + count("infra/origins.yaml", "(?m)^ +Priority: ");
        double cost = firewalls * prices.ofMonth("firewalls") + rules * prices.ofMonth("firewallRules");
        items.add(new Item(
                "(firewalls)",
                (double) firewalls,
                cost,
                "infra/edge and infra/origins, with %d rules".formatted(rules),
                false));
    }

    private long count(String file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(root.resolve(file)))
                    .results()
                    .count();
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void add(String what, double amount, double price, String why) {
        items.add(new Item(what, amount, amount * price, why, true));
    }

    private static String text(Resource resource, String property) {
        return properties(resource).path(property).asString("");
    }

    private static JsonNode properties(Resource resource) {
        return JsonCodec.mapper().valueToTree(resource.properties());
    }
}
