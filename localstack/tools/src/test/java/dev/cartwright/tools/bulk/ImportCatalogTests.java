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
                "taxCategory":"standard","price":{"amountMinor":%d,"currency":"GBP"},"options":{}}]}""".formatted(title, price));
    }

    @Test
    void putsWhatIsNewOnSaleByOneRequest() {
        ImportOutcome outcome = importing.handle(mug("Mug", 1299));

        assertThat(outcome).isEqualTo(new ImportOutcome.Created());
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(catalog.writes()).containsExactly("POST /products");
    }

    @Test
    void leavesWhatIsTheSameAlone() {
        importing.handle(mug("Mug", 1299));

        ImportOutcome outcome = importing.handle(mug("Mug", 1299));

        assertThat(outcome).isEqualTo(new ImportOutcome.Unchanged());
        assertThat(catalog.writes()).containsExactly("POST /products");
    }

    @Test
    void takesMissingOptionsForNone() {
        importing.handle(mug("Mug", 1299));
        var without = new CatalogLine(1, mug("Mug", 1299).text().replace(",\"options\":{}", ""));

        assertThat(importing.handle(without)).isEqualTo(new ImportOutcome.Unchanged());
    }

    @Test
    void takesAMissingTaxCategoryForTheStandard() {
        importing.handle(mug("Mug", 1299));
        var without = new CatalogLine(1, mug("Mug", 1299).text().replace("\"taxCategory\":\"standard\",", ""));

        assertThat(importing.handle(without)).isEqualTo(new ImportOutcome.Unchanged());
    }

    @Test
    void changesWhatItFindsByTheSku() {
        importing.handle(mug("Mug", 1299));

        ImportOutcome outcome = importing.handle(mug("Large mug", 999));

        assertThat(outcome).isEqualTo(new ImportOutcome.Changed());
        assertThat(catalog.product("prd_1").path("title").asString()).isEqualTo("Large mug");
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void bringsBackWhatIsArchived() {
        importing.handle(mug("Mug", 1299));
        catalog.archive("prd_1");

        ImportOutcome outcome = importing.handle(mug("Mug", 999));

        assertThat(outcome).isEqualTo(new ImportOutcome.Changed());
        assertThat(catalog.product("prd_1").path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(catalog.product("prd_1").toString()).contains("999");
    }

    @Test
    void looksAgainWhenAnotherLineWasFaster() {
        importing.handle(mug("Mug", 1299));
        catalog.looksAwayOnce();

        ImportOutcome outcome = importing.handle(mug("Mug", 999));

        assertThat(outcome).isEqualTo(new ImportOutcome.Changed());
        assertThat(catalog.product("prd_1").toString()).contains("999");
    }

    @Test
    void makesAKeyForEachRequestFromItsContent() {
        importing.handle(mug("Mug", 1299));
        importing.handle(mug("Mug", 999));

        assertThat(new HashSet<>(catalog.keys())).hasSize(2).allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(catalog.keys().getFirst())
                .isEqualTo(IdempotencyKeys.of("create", mug("Mug", 1299).onSale()));
    }

    @Test
    void saysWhatTheShopHasAgainstALine() {
        ImportOutcome outcome = importing.handle(mug("", 1299));

        assertThat(outcome).isEqualTo(new ImportOutcome.Failed("422 A value breaks a rule: title is empty"));
    }

    @Test
    void takesNothingButObjects() {
        assertThat(importing.handle(new CatalogLine(1, "{\"title\":")))
                .isEqualTo(new ImportOutcome.Failed("not a JSON object"));
        assertThat(importing.handle(new CatalogLine(1, "[]"))).isEqualTo(new ImportOutcome.Failed("not a JSON object"));
        assertThat(catalog.writes()).isEmpty();
    }

    @Test
    void takesNoStates() {
        var draft = new CatalogLine(1, mug("Mug", 1299).text().replaceFirst("\\{", "{\"state\":\"DRAFT\","));

        assertThat(importing.handle(draft))
                .isEqualTo(new ImportOutcome.Failed("has a state; an import puts every product on sale"));
        assertThat(catalog.writes()).isEmpty();
    }
}
