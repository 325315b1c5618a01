package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportCountsTests {

    private final ImportCounts counts = new ImportCounts();

    private void add(int number, ImportOutcome outcome) {
        counts.add(new CatalogLine(number, "{}"), outcome);
    }

    @Test
    void countsEveryFateAndKeepsProblemsInTheOrderOfTheFile() {
        add(4, new ImportOutcome.Failed("later"));
        add(1, new ImportOutcome.Created());
        add(2, new ImportOutcome.Failed("sooner"));
        add(3, new ImportOutcome.Unchanged());

        assertThat(counts).hasToString("1 created, 0 changed, 1 unchanged, 2 failed");
        assertThat(counts.failures().values()).containsExactly("sooner", "later");
        assertThat(counts.done()).isEqualTo(4);
    }
}
