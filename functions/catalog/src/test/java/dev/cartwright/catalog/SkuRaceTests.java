package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.LocalTable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SkuRaceTests {

    private final LocalTable table = LocalTable.fresh();
    private final List<Shopkeeper> admins =
            Stream.generate(() -> Shopkeeper.of(table)).limit(4).toList();

    @Test
    void givesASkuToOneProductHoweverManyWantItAtOnce() {
        admins.forEach(admin -> admin.create("warm-up"));

        var answers =
                admins.stream()
                        .map(admin -> CompletableFuture.supplyAsync(() -> admin.create("sand")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(HttpAnswer::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(HttpAnswer::problem)
                .containsOnly("sku-taken");
    }
}
