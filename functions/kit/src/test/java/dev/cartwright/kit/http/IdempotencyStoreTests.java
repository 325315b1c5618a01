package dev.cartwright.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.http.IdempotencyStore.Attempt;
import dev.cartwright.kit.http.IdempotencyStore.Known;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class IdempotencyStoreTests {

    private static final Key COUNTER = new Key("COUNTER", "COUNTER");

    private final LocalTable local = LocalTable.fresh();
    private final TestClock clock = new TestClock();
    private final Transactions transactions = local.transactions();
    private final IdempotencyStore store = new IdempotencyStore(local.table(), clock);
    private int works;

    private Attempt attempt(String body) {
        var caller = new Caller("ann", Set.of(Caller.Role.CUSTOMER));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new Request("POST", "/v1/notes", Map.of(), Map.of(), Map.of(), bytes, BodySchema.ANY, caller);
        return store.attempt(
                "writeNote", request, "0123456789abcdef", clock.instant().plus(Duration.ofSeconds(30)));
    }

    private static Answer answer(int number) {
        return Answer.of(Reply.created("/v1/notes/" + number, Map.of("number", number)), "request-" + number);
    }

    /** As the edge does: the stored response, or the work. */
    private Answer once(Attempt attempt, Runnable work) {
        return transactions.run(
                () -> store.find(attempt) instanceof Known.Done(Answer earlier) ? earlier : performed(attempt, work));
    }

    private Answer performed(Attempt attempt, Runnable work) {
        Transaction.current().withEachCommit(transaction -> store.claim(transaction, attempt));
        work.run();
        Answer answer = answer(++works);
        store.complete(Transaction.current(), attempt, answer);
        return answer;
    }

    private static void count() {
        Transaction.current().update(COUNTER, "ADD n :one", "", Map.of(":one", AttributeValue.fromN("1")));
    }

    private long counted() {
        return local.table().find(COUNTER).map(row -> row.number("n")).orElse(0L);
    }

    @Test
    void givesTwoOfTheSameRequestAtTheSameMomentTheSameAnswer() {
        Attempt late = attempt("a");
        Attempt early = attempt("a");

        Answer second = once(late, () -> {
            count();
            if (works == 0) {
                once(early, IdempotencyStoreTests::count);
            }
        });

        assertThat(second).isEqualTo(answer(1));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void tellsAnotherRequestUnderTheSameKey() {
        once(attempt("a"), IdempotencyStoreTests::count);

        assertThat(store.find(attempt("b"))).isEqualTo(new Known.OtherRequest());
    }

    @Test
    void claimsTheKeyOfWorkThatCommitsBeforeItsEnd() {
        Attempt first = attempt("a");
        assertThatThrownBy(() -> once(first, () -> {
                    count();
                    Transaction.current().commit();
                    throw new IllegalStateException("after the commit");
                }))
                .hasMessage("after the commit");

        Known during = store.find(attempt("a"));
        store.release(first);
        Known after = store.find(attempt("a"));

        assertThat(during).isEqualTo(new Known.InFlight());
        assertThat(after).isEqualTo(new Known.Nothing());
    }

    @Test
    void endsAClaimWithTheDeadlineOfItsHolder() {
        assertThatThrownBy(() -> once(attempt("a"), () -> {
                    count();
                    Transaction.current().commit();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        clock.forward(Duration.ofSeconds(31));

        assertThat(store.find(attempt("a"))).isEqualTo(new Known.Nothing());
    }

    @Test
    void keepsAnAnswerThatIsStoredThoughTheCallSeemedToFail() {
        Attempt attempt = attempt("a");
        once(attempt, () -> {
            count();
            Transaction.current().commit();
        });

        store.release(attempt);

        assertThat(store.find(attempt("a"))).isEqualTo(new Known.Done(answer(1)));
    }

    @Test
    void keepsAnAnswerThatIsLargerThanARow() {
        Attempt attempt = attempt("a");
        var large = new Answer(200, Map.of("ETag", "\"v1\""), "{\"sku\":\"MUG\"}".repeat(60_000));

        transactions.run(() -> store.complete(Transaction.current(), attempt, large));

        assertThat(store.find(attempt("a"))).isEqualTo(new Known.Done(large));
    }
}
