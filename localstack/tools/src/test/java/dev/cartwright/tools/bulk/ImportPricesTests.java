package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportPricesTests {

    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ImportPricesTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/price-lists/wholesale/prices", exchange -> {
            JsonNode body =
                    JsonCodec.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            bodies.add(body);
            boolean refuses = body.toString().contains("BAD");
            byte[] answer = (refuses ? "{\"title\":\"A value breaks a rule\"}" : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(refuses ? 422 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ImportPrices importing() {
        URI origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ImportPrices(Shop.at(origin).as("token"), "wholesale");
    }

    private static PriceFile file(String... lines) {
        return PriceFile.of(
                Stream.concat(Stream.of(PriceFile.HEADER), Stream.of(lines)).toList());
    }

    @Test
    void sendsTheTiersOfASkuTogether() {
        ImportPrices prices = importing();

        prices.handle(file("MUG,1,999", "CUP,1,500", "", "MUG,10,899").prices(), 1);

        assertThat(bodies).singleElement().hasToString("""
                {"prices":[{"sku":"MUG","tiers":[{"fromQuantity":1,"amount":999},{"fromQuantity":10,"amount":899}]},\
                {"sku":"CUP","tiers":[{"fromQuantity":1,"amount":500}]}]}""");
        assertThat(prices.set()).isEqualTo(2);
    }

    @Test
    void sendsTiersByRisingQuantityWithTheFloorOfAnyLine() {
        ImportPrices prices = importing();

        prices.handle(
                PriceFile.of(List.of(PriceFile.HEADER_WITH_FLOOR, "MUG,10,899,", "MUG,1,999,700", "CUP,1,500,"))
                        .prices(),
                1);

        assertThat(bodies).singleElement().hasToString("""
                {"prices":[{"sku":"MUG","tiers":[{"fromQuantity":1,"amount":999},{"fromQuantity":10,"amount":899}],"floor":700},\
                {"sku":"CUP","tiers":[{"fromQuantity":1,"amount":500}]}]}""");
    }

    @Test
    void namesLinesThatContradictEachOther() {
        PriceFile read = PriceFile.of(List.of(
                PriceFile.HEADER_WITH_FLOOR, "MUG,1,999,700", "MUG,10,899,600", "CUP,1,5,", "CUP,1,6,", "TIN,1,5"));

        assertThat(read.failures()).containsOnlyKeys(3, 5, 6);
    }

    @Test
    void sendsFortySkusARequest() {
        ImportPrices prices = importing();

        prices.handle(
                file(IntStream.range(0, 100).mapToObj(n -> "S" + n + ",1,5").toArray(String[]::new))
                        .prices(),
                4);

        assertThat(bodies).hasSize(3);
        assertThat(prices.set()).isEqualTo(100);
    }

    @Test
    void saysWhichPricesTheShopRefused() {
        ImportPrices prices = importing();

        prices.handle(file("GOOD,1,999", "BAD,1,999").prices(), 1);

        assertThat(prices.failures())
                .containsExactly(
                        Map.entry("BAD", "422 A value breaks a rule"), Map.entry("GOOD", "422 A value breaks a rule"));
    }

    @Test
    void namesLinesThatItCannotRead() {
        PriceFile read = file("MUG,1,999", "CUP,one,999", "TIN,1,9.99");

        assertThat(read.failures()).containsOnlyKeys(3, 4);
        assertThat(PriceFile.of(List.of("MUG,1,999")).failures()).containsOnlyKeys(1);
    }
}
