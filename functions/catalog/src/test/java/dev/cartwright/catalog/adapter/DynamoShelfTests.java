package dev.cartwright.catalog.adapter;

import static dev.cartwright.catalog.domain.Samples.in;
import static dev.cartwright.catalog.domain.Samples.mug;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoShelfTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final Products products = new DynamoProducts(table);
    private final DynamoShelf shelf = new DynamoShelf(table);
    private final Transactions committed = local.transactions();

    private Product.Published publish(String id, String category) {
        var draft = Product.draft(new ProductId(id), in(category, mug(id + "-sand", 1299), mug(id + "-moss", 999)));
        var published = draft.publish(NOW);
        committed.run(() -> products.add(draft));
        save(published);
        return published;
    }

    private void save(Product after) {
        committed.run(() -> products.save(products.find(after.id()).orElseThrow(), after));
    }

    private List<String> ids(Optional<Category> category) {
        return ids(shelf.page(category, 100, Optional.empty()));
    }

    private static List<String> ids(Slice<Shelf.Item> page) {
        return page.items().stream()
                .map(item ->
                        Json.mapper().readTree(item.json()).at("/productId").asString())
                .toList();
    }

    @Test
    void showsAProductAmongAllAndInItsCategory() {
        publish("prd_1", "kitchen");
        publish("prd_2", "garden");

        assertThat(ids(Optional.empty())).containsExactly("prd_2", "prd_1");
        assertThat(ids(Optional.of(new Category("kitchen")))).containsExactly("prd_1");
        assertThat(ids(Optional.of(new Category("toys")))).isEmpty();
    }

    @Test
    void showsWhatAListNeeds() {
        publish("prd_1", "kitchen");

        var page = shelf.page(Optional.empty(), 1, Optional.empty());

        assertThat(page.items()).containsExactly(new Shelf.Item("""
                        {"productId":"prd_1","title":"Stoneware mug","category":"kitchen",\
                        "priceFrom":{"amountMinor":999,"currency":"GBP"},"variants":2}"""));
    }

    @Test
    void movesAProductWithItsCategory() {
        Product.Published published = publish("prd_1", "kitchen");

        save(published.change(in("garden", mug("prd_1-sand", 1299))));

        assertThat(ids(Optional.of(new Category("kitchen")))).isEmpty();
        assertThat(ids(Optional.of(new Category("garden")))).containsExactly("prd_1");
        assertThat(ids(Optional.empty())).containsExactly("prd_1");
    }

    @Test
    void hidesWhatIsArchived() {
        Product.Published published = publish("prd_1", "kitchen");

        save(published.archive());

        assertThat(ids(Optional.empty())).isEmpty();
        assertThat(ids(Optional.of(new Category("kitchen")))).isEmpty();
    }

    @Test
    void goesThroughAllPagesOnce() {
        var published = IntStream.rangeClosed(1, 5).mapToObj(i -> "prd_" + i).toList();
        published.forEach(id -> publish(id, "kitchen"));

        var seen = new ArrayList<String>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = shelf.page(Optional.empty(), 2, next);
            seen.addAll(ids(page));
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).containsExactlyElementsOf(published.reversed());
    }
}
