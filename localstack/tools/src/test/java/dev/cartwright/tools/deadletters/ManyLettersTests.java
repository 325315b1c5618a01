package dev.cartwright.tools.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One call after the other takes 12 s for the polls of empty queues alone, and 40 s more to send a thousand letters back. */
final class ManyLettersTests {

    private static final Duration SECONDS = Duration.ofSeconds(6);

    private final FakeSqs sqs = new FakeSqs();
    private final List<DeadLetterQueue> queues = DeadLetterQueue.of(sqs.stage());

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void areListedInSecondsAndLeftWhereTheyAre() {
        sqs.park(1000, "parta");
        sqs.park(3, "partb");
        long start = System.nanoTime();

        int found;
        try (Letters letters = open(2000)) {
            found = letters.all().size();
        }

        assertThat(found).isEqualTo(1003);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
        assertThat(sqs.waiting("parta", "InboxDeadLetters")).isEqualTo(1000);
        assertThat(sqs.waiting("partb", "InboxDeadLetters")).isEqualTo(3);
    }

    @Test
    void goBackInSeconds() {
        sqs.park(1000, "parta");
        var redrive = new Redrive(sqs.stage().aws(), queues);
        long start = System.nanoTime();

        int sent;
        try (Letters letters = open(1000)) {
            sent = redrive.go(redrive.ways(letters.all()), letters);
        }

        assertThat(sent).isEqualTo(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
        assertThat(sqs.waiting("parta", "InboxDeadLetters")).isZero();
        assertThat(sqs.waiting("parta", "InboxQueue")).isEqualTo(1000);
    }

    @Test
    void areDiscardedInSeconds() {
        sqs.park(1000, "parta");
        long start = System.nanoTime();

        int deleted;
        try (Letters letters = open(1000)) {
            deleted = letters.delete(letters.all());
        }

        assertThat(deleted).isEqualTo(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
        assertThat(sqs.waiting("parta", "InboxDeadLetters")).isZero();
    }

    @Test
    void areReadUpToTheNumberAskedFor() {
        sqs.park(100, "parta");

        int found;
        boolean cutOff;
        try (Letters letters = open(25)) {
            found = letters.size();
            cutOff = letters.isCutOff();
        }

        assertThat(found).isEqualTo(25);
        assertThat(cutOff).isTrue();
        assertThat(sqs.waiting("parta", "InboxDeadLetters")).isEqualTo(100);
    }

    @Test
    void stayWhereTheirQueueRefusesThem() {
        sqs.park(12, "parta");
        sqs.parkOneThatIsRefused("parta");
        var redrive = new Redrive(sqs.stage().aws(), queues);

        int sent;
        try (Letters letters = open(1000)) {
            sent = redrive.go(redrive.ways(letters.all()), letters);
        }

        assertThat(sent).isEqualTo(12);
        assertThat(sqs.waiting("parta", "InboxQueue")).isEqualTo(12);
        assertThat(sqs.bodies("parta", "InboxDeadLetters")).containsExactly(FakeSqs.refused());
    }

    private Letters open(int most) {
        return Letters.open(sqs.stage().aws(), queues, most);
    }
}
