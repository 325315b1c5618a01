package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.dynamodb.journal.StreamOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class FaultsTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
    private final DynamoDb database = DynamoDb.start(DynamoDbSettings.inMemory().withClock(now::get));
    private final DynamoDbClient client = Sample.table(database);

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        database.tick();
    }

    private void put(String pk, String owner) {
        client.putItem(
                put -> put.tableName(Sample.TABLE).item(Sample.item(pk, "1", "owner", AttributeValue.fromS(owner))));
    }

    private int ownedBy(String owner) {
        return client.query(query -> query.tableName(Sample.TABLE)
                        .indexName(Sample.BY_OWNER)
                        .keyConditionExpression("#o = :o")
                        .expressionAttributeNames(Map.of("#o", "owner"))
                        .expressionAttributeValues(Map.of(":o", AttributeValue.fromS(owner))))
                .count();
    }

    private boolean sees(String pk, boolean consistent) {
        return client.getItem(get ->
                        get.tableName(Sample.TABLE).key(Sample.key(pk, "1")).consistentRead(consistent))
                .hasItem();
    }

    @Test
    void aPlanDecidesWhichRequestsFail() {
        List<Fault> faults = new ArrayList<>(List.of(new Fault.Throttled(), new Fault.Conflict(), new Fault.None()));
        database.faults().plan((_, _) -> faults.removeFirst());

        assertThatThrownBy(() -> put("a", "o")).isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() -> put("a", "o")).isInstanceOf(TransactionConflictException.class);
        put("a", "o");

        database.faults().clear();
        assertThat(sees("a", true)).isTrue();
    }

    @Test
    void aLostAnswerHadItsEffect() {
        database.faults().plan((_, _) -> new Fault.AnswerLost());

        assertThatThrownBy(() -> put("a", "o")).isInstanceOf(InternalServerErrorException.class);

        database.faults().clear();
        assertThat(sees("a", true)).isTrue();
    }

    @Test
    void aGlobalIndexLagsUntilItsTime() {
        database.faults().indexLag(Duration.ofSeconds(5));
        put("a", "o");

        assertThat(ownedBy("o")).isZero();
        pass(Duration.ofSeconds(5));
        assertThat(ownedBy("o")).isEqualTo(1);
    }

    @Test
    void eventuallyConsistentReadsLagAndConsistentOnesDoNot() {
        database.faults().readLag(Duration.ofSeconds(5));
        put("a", "o");

        assertThat(sees("a", false)).isFalse();
        assertThat(sees("a", true)).isTrue();
        pass(Duration.ofSeconds(5));
        assertThat(sees("a", false)).isTrue();
    }

    @Test
    void aStreamTellsLate() throws Exception {
        List<String> told = new ArrayList<>();
        database.faults().streamDelay(Duration.ofSeconds(5));
        try (var _ = database.listen(Sample.TABLE, record -> told.add(record.eventNameAsString()))) {
            put("a", "o");

            assertThat(told).isEmpty();
            pass(Duration.ofSeconds(5));
            assertThat(told).containsExactly("INSERT");
        }
    }

    @Test
    void timeToLiveDeletesLateAndTheStreamSaysWho() throws Exception {
        List<String> told = new ArrayList<>();
        client.updateTimeToLive(update -> update.tableName(Sample.TABLE)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("ends")));
        database.faults().ttlDelay(Duration.ofHours(1));
        client.putItem(put -> put.tableName(Sample.TABLE)
                .item(Sample.item("a", "1", "ends", Sample.number(now.get().getEpochSecond() + 10))));
        try (var _ = database.listen(
                Sample.TABLE, record -> told.add(record.userIdentity().principalId()))) {
            pass(Duration.ofMinutes(30));
            assertThat(sees("a", true)).isTrue();
            pass(Duration.ofMinutes(31));
            assertThat(sees("a", true)).isFalse();
        }

        assertThat(told).containsExactly("dynamodb.amazonaws.com");
    }

    @Test
    void timeToLiveKeepsWhatEndedMoreThanFiveYearsAgo() {
        client.updateTimeToLive(update -> update.tableName(Sample.TABLE)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("ends")));
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.item("old", "1", "ends", Sample.number(1))));
        client.putItem(put -> put.tableName(Sample.TABLE)
                .item(Sample.item("ended", "1", "ends", Sample.number(now.get().getEpochSecond() - 1))));

        pass(Duration.ofSeconds(1));

        assertThat(sees("old", true)).isTrue();
        assertThat(sees("ended", true)).isFalse();
    }

    private void putTwo(String number) {
        client.transactWriteItems(write -> write.transactItems(putOf("a", number), putOf("b", number)));
    }

    private static TransactWriteItem putOf(String pk, String owner) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(Sample.TABLE).item(Sample.item(pk, "1", "owner", AttributeValue.fromS(owner))))
                .build();
    }

    private static String nameOf(Record record) {
        return Sample.text(record.dynamodb().newImage(), "pk")
                + Sample.text(record.dynamodb().newImage(), "owner");
    }

    @Test
    void aStreamMayShowTheRecordsOfATransactionApartAndThoseOfOneItemInTheirOrder() throws Exception {
        List<String> told = new ArrayList<>();
        Random random = new Random(1);
        database.faults().streamInterleaving(() -> random.nextInt(6));
        try (var _ = database.listen(Sample.TABLE, record -> told.add(nameOf(record)))) {
            for (int i = 100; i < 150; i++) {
                putTwo(String.valueOf(i));
            }
            pass(Duration.ofMillis(1));
        }

        assertThat(told).hasSize(100).doesNotHaveDuplicates();
        assertThat(told.stream().filter(name -> name.startsWith("a"))).isSorted();
        assertThat(told.stream().filter(name -> name.startsWith("b"))).isSorted();
        assertThat(told)
                .isNotEqualTo(told.stream()
                        .sorted(Comparator.comparing(name -> name.substring(1)))
                        .toList());
        assertThat(StreamOf.table(database, Sample.TABLE))
                .extracting(FaultsTests::nameOf)
                .isEqualTo(told);
    }

    @Test
    void aStreamMayShowARecordTwice() throws Exception {
        List<String> told = new ArrayList<>();
        database.faults().streamDuplicates(() -> true);
        try (var _ = database.listen(Sample.TABLE, record -> told.add(nameOf(record)))) {
            putTwo("1");
        }

        assertThat(told).containsExactly("a1", "a1", "b1", "b1");
        assertThat(StreamOf.table(database, Sample.TABLE))
                .extracting(FaultsTests::nameOf)
                .containsExactly("a1", "b1", "b1");
    }
}
