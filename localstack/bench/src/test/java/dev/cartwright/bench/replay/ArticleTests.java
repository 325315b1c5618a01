package dev.cartwright.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArticleTests {

    @Test
    void takesFirstPriceFirstDescriptionAndAllThatIsSold() {
        var articles = Article.of(SampleSales.lines());

        assertThat(articles)
                .containsExactly(
                        new Article("10001A", "LAMP, \"OWL\" SHAPED", 255, 6),
                        new Article("10002", "SAND BUCKET", 10, 5),
                        new Article("10003", "", 400, 1),
                        new Article("10001a", "OWL LAMP IN GREEN", 300, 1));
    }

    @Test
    void roundsAPartOfTheStockDown() {
        var article = new Article("10002", "SAND BUCKET", 10, 5);

        long stock = article.stock(0.5);

        assertThat(stock).isEqualTo(2);
    }
}
