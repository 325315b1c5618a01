package dev.cartwright.catalog.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.kit.value.Versioned;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleProductTests {

    @Test
    void isFoundByAnyId() {
        assertThat(SampleProduct.everywhere().find(new ProductId("PRIME")))
                .get()
                .extracting(Versioned::value)
                .isInstanceOf(Product.Published.class);
    }

    @Test
    void standsOnAnyShelf() {
        var page = SampleProduct.onAnyShelf().page(Optional.empty(), 20, Optional.empty());

        assertThat(page.items())
                .first()
                .extracting(item -> item.json())
                .asString()
                .contains("Sample");
    }
}
