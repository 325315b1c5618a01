package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportCatalogTests {

    private final FakeCatalog catalog;
    private final ImportCatalog importing;

    ImportCatalogTests() throws IOException {
        catalog = new FakeCatalog();
        importing = catalog.importing();
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    private static CatalogLine mug(String title, long price) {
        return new CatalogLine(1, """
                {"title":"%s","description":"","category":"kitchen","variants":[{"sku":"mug","weightGrams":420,\
                "price":{"amountMinor":%d,"currency":"GBP"},"options":{}}]}""".formatted(title, price));
    }

    @Test
    void putsWhatIsNewOnSaleByOneRequest() {
        Fate fate = importing.handle(mug("Mug", 1299));

        assertThat(fate).isEqualTo(new Fate.Created());
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(catalog.writes()).containsExactly("POST /products");
    }

    @Test
    void leavesWhatIsTheSameAlone() {
        importing.handle(mug("Mug", 1299));

        Fate fate = importing.handle(mug("Mug", 1299));

        assertThat(fate).isEqualTo(new Fate.Unchanged());
        assertThat(catalog.writes()).containsExactly("POST /products");
    }

    @Test
    void takesMissingOptionsForNone() {
        importing.handle(mug("Mug", 1299));
        var without = new CatalogLine(1, mug("Mug", 1299).text().replace(",\"options\":{}", ""));

        assertThat(importing.handle(without)).isEqualTo(new Fate.Unchanged());
    }

    @Test
    void changesWhatItFindsByTheSku() {
        importing.handle(mug("Mug", 1299));

        Fate fate = importing.handle(mug("Large mug", 999));

        assertThat(fate).isEqualTo(new Fate.Changed());
        assertThat(catalog.product("prd_1").path("title").asString()).isEqualTo("Large mug");
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void bringsBackWhatIsArchived() {
        importing.handle(mug("Mug", 1299));
        catalog.archive("prd_1");

        Fate fate = importing.handle(mug("Mug", 999));

        assertThat(fate).isEqualTo(new Fate.Changed());
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(catalog.product("prd_1").toString()).contains("999");
    }

    @Test
    void looksAgainWhenAnotherLineWasFaster() {
        importing.handle(mug("Mug", 1299));
        catalog.looksAwayOnce();

        Fate fate = importing.handle(mug("Mug", 999));

        assertThat(fate).isEqualTo(new Fate.Changed());
        assertThat(catalog.product("prd_1").toString()).contains("999");
    }

    @Test
    void makesAKeyForEachRequestFromItsContent() {
        importing.handle(mug("Mug", 1299));
        importing.handle(mug("Mug", 999));

        assertThat(new HashSet<>(catalog.keys())).hasSize(2).allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(catalog.keys().getFirst())
                .isEqualTo(Key.of("create", mug("Mug", 1299).onSale()));
    }

    @Test
    void saysWhatTheShopHasAgainstALine() {
        Fate fate = importing.handle(mug("", 1299));

        assertThat(fate).isEqualTo(new Fate.Failed("422 A value breaks a rule: title is empty"));
    }

    @Test
    void takesNothingButObjects() {
        assertThat(importing.handle(new CatalogLine(1, "{\"title\":"))).isEqualTo(new Fate.Failed("not a JSON object"));
        assertThat(importing.handle(new CatalogLine(1, "[]"))).isEqualTo(new Fate.Failed("not a JSON object"));
        assertThat(catalog.writes()).isEmpty();
    }

    @Test
    void takesNoStates() {
        var draft = new CatalogLine(1, mug("Mug", 1299).text().replaceFirst("\\{", "{\"state\":\"DRAFT\","));

        assertThat(importing.handle(draft))
                .isEqualTo(new Fate.Failed("has a state; an import puts every product on sale"));
        assertThat(catalog.writes()).isEmpty();
    }
}
