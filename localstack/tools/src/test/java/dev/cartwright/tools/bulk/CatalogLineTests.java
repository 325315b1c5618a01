package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogLineTests {

    @Test
    void countsEmptyLinesButReadsThemNot() {
        var lines = CatalogLine.of(List.of("{}", "", "  {\"a\":1} "));

        assertThat(lines).containsExactly(new CatalogLine(1, "{}"), new CatalogLine(3, "{\"a\":1}"));
    }

    @Test
    void namesItsSkus() {
        var line = new CatalogLine(1, "{\"variants\":[{\"sku\":\"a\"},{\"sku\":\"b\"},{}]}");

        assertThat(line.skus()).containsExactly("a", "b");
    }
}
