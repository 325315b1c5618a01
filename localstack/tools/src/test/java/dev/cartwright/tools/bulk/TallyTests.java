package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTests {

    private final Tally tally = new Tally();

    private void add(int number, Fate fate) {
        tally.add(new CatalogLine(number, "{}"), fate);
    }

    @Test
    void countsEveryFateAndKeepsProblemsInTheOrderOfTheFile() {
        add(4, new Fate.Failed("later"));
        add(1, new Fate.Created());
        add(2, new Fate.Failed("sooner"));
        add(3, new Fate.Unchanged());

        assertThat(tally).hasToString("1 created, 0 changed, 1 unchanged, 2 failed");
        assertThat(tally.failures().values()).containsExactly("sooner", "later");
        assertThat(tally.done()).isEqualTo(4);
    }
}
