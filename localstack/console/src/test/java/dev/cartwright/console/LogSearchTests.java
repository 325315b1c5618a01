package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LogSearchTests {

    private final SampleStack stack = new SampleStack();

    private static LogSearch search(String field, String value) {
        return LogSearch.of(new PageCall("GET", "", Map.of(field, List.of(value)), false));
    }

    private List<ShownLine> lines(LogSearch search) {
        return search.newest(stack, 0, 100).lines();
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(lines(search("", ""))).extracting(ShownLine::number).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void findsByLevelFunctionOperationTraceAndText() {
        assertThat(lines(search("level", "ERROR")))
                .extracting(ShownLine::number)
                .containsExactly(3L);
        assertThat(lines(search("function", "local-Order-CustomerFunction"))).hasSize(1);
        assertThat(lines(search("operation", "placeOrder"))).hasSize(1);
        assertThat(lines(search("operation", "place"))).isEmpty();
        assertThat(lines(search("trace", SampleJourneys.CONFIRMED))).hasSize(3);
        assertThat(lines(search("text", "SLOWLY"))).hasSize(1);
    }

    @Test
    void combinesAnOperationWithAText() {
        var both = new LogSearch("", "", "AuthorizePayment.v1", "", "slowly");

        assertThat(lines(both)).extracting(ShownLine::number).containsExactly(2L);
    }

    @Test
    void saysWhatALineOfJsonSays() {
        ShownLine placed = lines(search("operation", "placeOrder")).getFirst();

        assertThat(placed.function()).isEqualTo("Order-Customer");
        assertThat(placed.message()).isEqualTo("202 ms 180, orderId " + SampleJourneys.ORDER);
        assertThat(placed.whole()).contains("\n");
    }

    @Test
    void showsALineThatIsNoJsonAsItIs() {
        stack.print("local-A", "", "{\"level\": broken");

        assertThat(lines(search("function", "local-A")).getFirst().message()).isEqualTo("{\"level\": broken");
    }

    @Test
    void shortensAHugeLine() {
        stack.print("local-A", "", "x".repeat(900_000));

        ShownLine line = lines(search("function", "local-A")).getFirst();

        assertThat(line.message()).hasSizeLessThan(400).endsWith("(900,000 characters)");
        assertThat(line.whole()).hasSizeLessThan(21_000);
    }

    @Test
    void skipsTheOldestOfTooMany() {
        for (int i = 0; i < 10_000; i++) {
            stack.print("local-A", "INFO", "line " + i);
        }

        LogTail tail = search("", "").newest(stack, 4, LogTail.AT_ONCE);

        assertThat(tail.lines()).hasSize(100);
        assertThat(tail.lines().getFirst().message()).isEqualTo("line 9999");
        assertThat(tail.skipped()).isEqualTo("9,900");
        assertThat(tail.last()).isEqualTo(10_004);
    }

    @Test
    void saysThatItSkippedMoreThanItFound() {
        for (int i = 0; i < 10_000; i++) {
            stack.print("local-A", "INFO", "line " + i);
        }

        assertThat(search("function", "local-A")
                        .newest(stack, 4, LogTail.AT_ONCE)
                        .skipped())
                .isEqualTo("more than 1,900");
    }

    @Test
    void saysHowManyItSkipped() {
        for (int i = 0; i < 150; i++) {
            stack.print("local-A", "INFO", "line " + i);
        }

        assertThat(search("", "").newest(stack, 4, LogTail.AT_ONCE).skipped()).isEqualTo("50");
    }

    @Test
    void masksSecrets() {
        stack.print("local-A", "INFO", "{\"paymentToken\": \"" + SamplePayloads.SECRET + "\"}");

        ShownLine line = lines(search("function", "local-A")).getFirst();

        assertThat(line.message() + line.whole()).doesNotContain(SamplePayloads.SECRET);
    }

    @Test
    void keepsItsPlaceWhileNothingComes() {
        assertThat(search("", "").newest(stack, 4, 100)).isEqualTo(new LogTail(List.of(), 4, ""));
    }

    @Test
    void writesItsAddress() {
        assertThat(new LogSearch("", "a&b", "", "", "ü").url())
                .isEqualTo("/_console/logs?level=&function=a%26b&operation=&trace=&text=%C3%BC");
    }
}
