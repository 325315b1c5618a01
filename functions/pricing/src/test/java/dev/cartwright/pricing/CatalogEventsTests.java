package dev.cartwright.pricing;

import static dev.cartwright.pricing.Counter.lines;
import static dev.cartwright.pricing.Counter.messages;
import static dev.cartwright.pricing.Counter.total;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CatalogEventsTests {

    private final Counter counter = new Counter();

    @Test
    void followsThePriceOfWhatIsPublished() {
        counter.sells(1000, "MUG");

        counter.reprices("MUG", 1200);

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1200);
    }

    @Test
    void takesOffSaleWhatAProductHasNoMore() {
        counter.sells(1000, "MUG", "CUP");

        counter.sells(1000, "CUP");

        assertThat(messages(counter.quote(lines("MUG", 1)))).containsExactly("not-for-sale");
        assertThat(total(counter.quote(lines("CUP", 1)))).isEqualTo(1000);
    }

    @Test
    void leavesASkuToTheProductThatHasItNow() {
        counter.publishes("prd_1", 1000, "MUG", "CUP")
                .publishes("prd_1", 1000, "CUP")
                .publishes("prd_2", 900, "MUG");

        counter.archives("prd_1", "CUP");

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(900);
    }

    @Test
    void sellsAgainWhatIsPublishedAgain() {
        counter.sells(1000, "MUG").archives("prd_1", "MUG");

        counter.sells(1100, "MUG");

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1100);
    }

    @Test
    void replacesAllVariantsOfAProduct() {
        counter.sells(1000, IntStream.range(0, 40).mapToObj(n -> "OLD" + n).toArray(String[]::new));

        counter.sells(1000, IntStream.range(0, 40).mapToObj(n -> "NEW" + n).toArray(String[]::new));

        assertThat(messages(counter.quote(lines("OLD39", 1)))).containsExactly("not-for-sale");
        assertThat(total(counter.quote(lines("NEW39", 1)))).isEqualTo(1000);
    }

    /** What the catalogue said in a few days, each message with the time at which it was said. */
    private static List<String[]> told() {
        return List.of(
                new String[] {
                    "onProductPublished",
                    "ProductPublished.v1",
                    "2026-11-01T00:00:00Z",
                    product("prd_1", 1000, "MUG", "CUP")
                },
                new String[] {"onPriceChanged", "PriceChanged.v1", "2026-11-02T00:00:00Z", priced("MUG", 1100)},
                new String[] {
                    "onProductPublished", "ProductPublished.v1", "2026-11-03T00:00:00Z", product("prd_1", 1100, "MUG")
                },
                new String[] {
                    "onProductPublished", "ProductPublished.v1", "2026-11-04T00:00:00Z", product("prd_2", 700, "CUP")
                },
                new String[] {"onPriceChanged", "PriceChanged.v1", "2026-11-05T00:00:00Z", priced("MUG", 900)},
                new String[] {
                    "onProductArchived",
                    "ProductArchived.v1",
                    "2026-11-06T00:00:00Z",
                    "{\"productId\":\"prd_2\",\"skus\":[\"CUP\"]}"
                },
                new String[] {
                    "onProductPublished", "ProductPublished.v1", "2026-11-07T00:00:00Z", product("prd_2", 750, "CUP")
                });
    }

    private static String product(String id, long price, String... skus) {
        String variants = String.join(
                ",",
                List.of(skus).stream()
                        .map(sku -> "{\"sku\":\"%s\",\"price\":{\"amountMinor\":%d,\"currency\":\"GBP\"}}"
                                .formatted(sku, price))
                        .toList());
        return "{\"productId\":\"%s\",\"title\":\"Mug\",\"category\":\"kitchen\",\"variants\":[%s]}"
                .formatted(id, variants);
    }

    private static String priced(String sku, long price) {
        return "{\"productId\":\"prd_1\",\"sku\":\"%s\",\"newPrice\":{\"amountMinor\":%d,\"currency\":\"GBP\"}}"
                .formatted(sku, price);
    }

    private static void hear(Counter counter, List<String[]> messages) {
        TestHost host = counter.host();
        messages.forEach(message -> {
            String event = host.busEvent(message[1], "prd", message[3])
                    .replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"" + message[2] + "\"");
            assertThat(host.batch(message[0], event).path("batchItemFailures").isEmpty())
                    .isTrue();
        });
    }

    /** All rows without the counters of their changes. */
    private static Map<String, Map<String, AttributeValue>> rows(LocalTable table) {
        var rows = new TreeMap<String, Map<String, AttributeValue>>();
        table.client()
                .scanPaginator(scan -> scan.tableName(table.name()))
                .items()
                .forEach(item -> {
                    var row = new TreeMap<>(item);
                    row.remove("version");
                    rows.put(
                            Stream.of("pk", "sk")
                                    .map(name -> String.valueOf(item.get(name)))
                                    .collect(joining(" ")),
                            row);
                });
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void knowsTheSameAfterMessagesInAnyOrderAndTwice(long seed) {
        Counter inOrder = new Counter();
        hear(inOrder, told());
        var shuffled = new ArrayList<>(told());
        shuffled.addAll(told());
        Collections.shuffle(shuffled, new Random(seed));

        hear(counter, shuffled);

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(900);
        assertThat(total(counter.quote(lines("CUP", 1)))).isEqualTo(750);
        assertThat(rows(counter.host().table())).isEqualTo(rows(inOrder.host().table()));
    }

    /** MUG, CUP and JUG are dropped one after the other, JUG comes back and the product is archived. */
    private static List<String[]> dropped() {
        return List.of(
                new String[] {
                    "onProductPublished",
                    "ProductPublished.v1",
                    "2026-11-01T00:00:00Z",
                    product("prd_1", 1000, "MUG", "CUP", "JUG", "BOX")
                },
                new String[] {
                    "onProductPublished",
                    "ProductPublished.v1",
                    "2026-11-02T00:00:00Z",
                    product("prd_1", 1000, "CUP", "JUG")
                },
                new String[] {
                    "onProductPublished", "ProductPublished.v1", "2026-11-03T00:00:00Z", product("prd_1", 1000, "JUG")
                },
                new String[] {
                    "onProductArchived",
                    "ProductArchived.v1",
                    "2026-11-04T00:00:00Z",
                    "{\"productId\":\"prd_1\",\"skus\":[\"JUG\"]}"
                },
                new String[] {
                    "onProductPublished", "ProductPublished.v1", "2026-11-05T00:00:00Z", product("prd_2", 900, "BOX")
                });
    }

    private static final List<String> SKUS = List.of("MUG", "CUP", "JUG", "BOX");

    private static List<String> said(Counter counter) {
        return SKUS.stream()
                .map(sku -> sku + messages(counter.quote(lines(sku, 1))))
                .toList();
    }

    @Test
    void dropsTheSameSkusInOrderAndInReverse() {
        Counter inOrder = new Counter();
        hear(inOrder, dropped());

        hear(counter, dropped().reversed());

        assertThat(said(counter))
                .containsExactly("MUG[not-for-sale]", "CUP[not-for-sale]", "JUG[not-for-sale]", "BOX[]")
                .isEqualTo(said(inOrder));
        assertThat(rows(counter.host().table())).isEqualTo(rows(inOrder.host().table()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dropsTheSameSkusInAnyOrderAndTwice(long seed) {
        Counter inOrder = new Counter();
        hear(inOrder, dropped());
        var shuffled = new ArrayList<>(dropped());
        shuffled.addAll(dropped());
        Collections.shuffle(shuffled, new Random(seed));

        hear(counter, shuffled);

        assertThat(rows(counter.host().table())).isEqualTo(rows(inOrder.host().table()));
    }
}
