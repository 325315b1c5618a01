package dev.cartwright.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTableTests {

    @Test
    void alignsNumbersRightAndTextLeft() {
        var table = new TextTable("hop", "ms").row("placeOrder", 7).row("pay", 120.25);

        assertThat(table).hasToString("""
                hop            ms
                placeOrder      7
                pay         120.3""");
    }
}
