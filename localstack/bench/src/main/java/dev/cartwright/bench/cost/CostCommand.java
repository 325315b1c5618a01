package dev.cartwright.bench.cost;

import static java.util.Objects.requireNonNull;

import dev.cartwright.embedded.bill.AwsPrices;
import dev.cartwright.embedded.bill.Bill;
import dev.cartwright.embedded.bill.BillProblem;
import dev.cartwright.embedded.bill.BilledItem;
import dev.cartwright.embedded.bill.DeployedFunction;
import dev.cartwright.embedded.bill.MeterReading;
import dev.cartwright.embedded.bill.TraceRates;
import dev.cartwright.embedded.bill.Usage;
import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.Sleep;
import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.StackOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/cost}: what AWS would bill for orders. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "Place orders of two lines and poll each every second until it is confirmed. Count what AWS would bill, and",
            "multiply by a price list. With --whole also list and read products before, ship and capture after.",
            "Storage, internet traffic and idle resources are not included; the sandbox is listed but not in the total.",
            "With --idle: compute what a stage costs in a month in which nobody buys, from the templates alone."
        })
public final class CostCommand implements Callable<Integer> {

    private static final String SANDBOX = "pspsandbox";
    private static final int WARM_UP = 12;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final double MILLION = 1e6;
    /** Two dollars for each capability. */
    private static final double IDLE_GOAL = 14;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Option(names = "--orders", converter = Count.class, description = "Number of orders (default: ${DEFAULT-VALUE}).")
    private int orders = 200;

    @Option(
            names = "--at-a-time",
            converter = Count.class,
            description = "Concurrent customers (default: ${DEFAULT-VALUE}).")
    private int atATime = 4;

    @Option(
            names = "--goal",
            description =
                    "Fail above this cost in dollars per million orders (default: ${DEFAULT-VALUE}), or per idle month"
                            + " (default: 14).")
    private double goal = 60;

    @Option(names = "--idle", description = "Compute an idle month.")
    private boolean idle;

    @Option(
            names = "--stage",
            description = "The stage of --idle; those other than prod have a sandbox (default: ${DEFAULT-VALUE}).")
    private String stage = "prod";

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--whole", description = "Measure from the product list to the capture.")
    private boolean whole;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        var home = Home.current().root();
        AwsPrices prices = AwsPrices.ofThisRelease();
        try {
            return idle ? tell(IdleMonth.of(home, stage, prices), prices) : ofOrders(home, prices);
        } catch (BillProblem incomplete) {
            throw new CommandFailure(String.valueOf(incomplete.getMessage()), incomplete);
        }
    }

    private int ofOrders(Path home, AwsPrices prices) {
        TraceRates rates = TraceRates.beside(home.resolve("template.yaml"));
        try (LocalUp up = stackOption.open()) {
            MeterReading used = measure(up.stack());
            return tell(Bill.of(used, rates, DeployedFunction.in(up.stack().environments())), prices);
        }
    }

    private int tell(List<IdleMonth.Item> month, AwsPrices prices) {
        double most =
                requireNonNull(command).commandLine().getParseResult().hasMatchedOption("--goal") ? goal : IDLE_GOAL;
        double sum = month.stream()
                .filter(IdleMonth.Item::included)
                .mapToDouble(IdleMonth.Item::dollars)
                .sum();
        if (json) {
            System.out.println(JsonCodec.write(Map.of("stage", stage, "items", month, "dollarsPerMonth", sum)));
            return sum <= most ? 0 : 1;
        }
        var table = new TextTable("an idle month of " + stage, "amount", "$", "because of");
        month.forEach(item -> table.row(
                item.what(),
                String.format(Locale.ROOT, "%,.0f", item.amount()),
                String.format(Locale.ROOT, "%.2f", item.dollars()),
                item.why()));
        System.out.println(table);
        System.out.printf(
                "%nan idle month: $%.2f without firewalls and storage (%s; goal $%.0f)%n", sum, prices.title(), most);
        return sum <= most ? 0 : 1;
    }

    private MeterReading measure(StackClient stack) {
        var assortment = new Assortment(stack.admin(), "cost-" + Long.toString(System.currentTimeMillis(), 36));
        assortment.growTo(20);
        buy(stack, assortment, "warm-up", WARM_UP);
        MeterReading before = settled(stack);
        buy(stack, assortment, "cost", orders);
        return settled(stack).since(before);
    }

    private void buy(StackClient stack, Assortment assortment, String who, int count) {
        Shop parcels = stack.service();
        var customers = IntStream.range(0, count)
                .mapToObj(number -> stack.customer(who + "-" + number))
                .toList();
        new Parallel(atATime).each(customers, customer -> buy(customer, parcels, assortment));
    }

    private void buy(Shop customer, Shop parcels, Assortment assortment) {
        var first = assortment.any();
        if (whole) {
            customer.get(assortment.listPath()).orFail("the list");
            customer.get("/v1/products/" + first.productId()).orFail("the product");
        }
        String sku = first.offer().sku();
        var order = PlacedOrder.place(
                customer,
                new Purchase(Map.of(sku, 1, assortment.other(sku).offer().sku(), 2), "tok_approve"));
        var status = order.await(LOOK, PATIENCE);
        if (!status.confirmed()) {
            throw new ShopFailure("order " + order.id() + " ended as " + status);
        }
        if (whole) {
            parcels.insist(Call.post("/v1/orders/" + order.id() + "/shipment")).orFail("the shipment");
        }
    }

    /** The metrics after all work has ended. */
    private static MeterReading settled(StackClient stack) {
        MeterReading before = MeterReading.of(stack.metrics());
        Sleep.of(QUIET);
        MeterReading now = MeterReading.of(stack.metrics());
        while (now.invocations() != before.invocations()) {
            before = now;
            Sleep.of(QUIET);
            now = MeterReading.of(stack.metrics());
        }
        return now;
    }

    private int tell(Bill bill, AwsPrices prices) {
        var shop = new Usage();
        bill.services().forEach((service, usage) -> {
            if (!service.equals(SANDBOX)) {
                shop.add(usage);
            }
        });
        double cost = prices.of(shop) / orders * MILLION;
        if (json) {
            System.out.println(JsonCodec.write(document(bill, shop, prices, cost)));
        } else {
            System.out.println(table(bill, shop, prices));
            System.out.printf("%ncost per million orders: $%.2f (%s; goal $%.0f)%n", cost, prices.title(), goal);
        }
        return cost <= goal ? 0 : 1;
    }

    private TextTable table(Bill bill, Usage shop, AwsPrices prices) {
        var headings = new ArrayList<>(List.of("an order of"));
        for (BilledItem item : BilledItem.values()) {
            headings.add(item.label());
        }
        headings.add("$ per million orders");
        var table = new TextTable(headings.toArray(String[]::new));
        bill.services().forEach((service, usage) -> {
            if (!service.equals(SANDBOX)) {
                row(table, service, usage, prices);
            }
        });
        row(table, "the shop", shop, prices);
        table.row(dollars(shop, prices));
        bill.services().entrySet().stream()
                .filter(service -> service.getKey().equals(SANDBOX))
                .forEach(service -> row(table, "(the sandbox)", service.getValue(), prices));
        return table;
    }

    private void row(TextTable table, String name, Usage usage, AwsPrices prices) {
        Usage share = usage.per(orders);
        var cells = new ArrayList<Object>(List.of(name));
        for (BilledItem item : BilledItem.values()) {
            cells.add(String.format(Locale.ROOT, "%.2f", share.of(item)));
        }
        cells.add(String.format(Locale.ROOT, "%.2f", prices.of(share) * MILLION));
        table.row(cells.toArray());
    }

    /** The cost of each item, for its column. */
    private Object[] dollars(Usage shop, AwsPrices prices) {
        Usage share = shop.per(orders);
        var cells = new ArrayList<Object>(List.of("$ per million"));
        for (BilledItem item : BilledItem.values()) {
            cells.add(String.format(Locale.ROOT, "%.2f", prices.of(item, share.of(item)) * MILLION));
        }
        cells.add("");
        return cells.toArray();
    }

    private Map<String, Object> document(Bill bill, Usage shop, AwsPrices prices, double cost) {
        var items = new LinkedHashMap<String, Object>();
        Usage share = shop.per(orders);
        for (BilledItem item : BilledItem.values()) {
            items.put(
                    item.price(),
                    Map.of("anOrder", share.of(item), "dollarsPerMillion", prices.of(item, share.of(item)) * MILLION));
        }
        var services = new LinkedHashMap<String, Object>();
        bill.services().forEach((service, usage) -> services.put(service, prices.of(usage.per(orders)) * MILLION));
        return Map.of(
                "orders", orders, "asOf", prices.asOf(), "items", items, "services", services, "costPerMillion", cost);
    }
}
