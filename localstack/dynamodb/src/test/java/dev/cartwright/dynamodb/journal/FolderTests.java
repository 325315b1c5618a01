package dev.cartwright.dynamodb.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.DynamoDbSettings;
import dev.cartwright.dynamodb.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class FolderTests {

    @TempDir
    private Path folder;

    private static void put(DynamoDbClient client, String pk) {
        client.putItem(
                put -> put.tableName(Sample.TABLE).item(Sample.item(pk, "1", "owner", AttributeValue.fromS("ö"))));
    }

    private static long count(DynamoDb database) {
        return database.client().scan(scan -> scan.tableName(Sample.TABLE)).count();
    }

    @Test
    void keepsTablesItemsAndStreams() {
        List<Record> before;
        try (DynamoDb database = DynamoDb.open(folder)) {
            DynamoDbClient client = Sample.table(database);
            put(client, "a");
            put(client, "b");
            client.deleteItem(delete -> delete.tableName(Sample.TABLE).key(Sample.key("a", "1")));
            before = StreamOf.table(database, Sample.TABLE);
        }

        try (DynamoDb database = DynamoDb.open(folder)) {
            assertThat(count(database)).isEqualTo(1);
            assertThat(StreamOf.table(database, Sample.TABLE)).isEqualTo(before).hasSize(3);
            put(database.client(), "c");
            assertThat(StreamOf.table(database, Sample.TABLE)).hasSize(4);
        }
    }

    @Test
    void forgetsWhatWasWrittenInPart() throws IOException {
        try (DynamoDb database = DynamoDb.open(folder)) {
            put(Sample.table(database), "a");
            put(database.client(), "b");
        }
        Path journal = folder.resolve("journal-00000001.log");
        Files.write(journal, new byte[] {0, 0, 1, 0, 7, 7, 7}, StandardOpenOption.APPEND);

        try (DynamoDb database = DynamoDb.open(folder)) {
            assertThat(count(database)).isEqualTo(2);
            put(database.client(), "c");
        }
        try (DynamoDb database = DynamoDb.open(folder)) {
            assertThat(count(database)).isEqualTo(3);
        }
    }

    private static void putOnce(DynamoDbClient client, String pk) {
        client.transactWriteItems(write -> write.clientRequestToken("once")
                .transactItems(TransactWriteItem.builder()
                        .put(put -> put.tableName(Sample.TABLE).item(Sample.key(pk, "1")))
                        .build()));
    }

    @Test
    void remembersWhichTransactionsWereDone() {
        try (DynamoDb database = DynamoDb.open(folder)) {
            putOnce(Sample.table(database), "a");
            database.client()
                    .deleteItem(delete -> delete.tableName(Sample.TABLE).key(Sample.key("a", "1")));
        }

        try (DynamoDb database = DynamoDb.open(folder)) {
            putOnce(database.client(), "a");

            assertThat(count(database)).isZero();
            assertThatThrownBy(() -> putOnce(database.client(), "b"))
                    .isInstanceOf(IdempotentParameterMismatchException.class);
        }
    }

    @Test
    void keepsTheOrderOfAnInterleavedStream() {
        List<Record> before;
        try (DynamoDb database = DynamoDb.open(folder)) {
            DynamoDbClient client = Sample.table(database);
            Random random = new Random(1);
            database.faults().streamInterleaving(() -> random.nextInt(5));
            for (int i = 0; i < 20; i++) {
                put(client, "item" + i);
            }
            database.tick();
            before = StreamOf.table(database, Sample.TABLE);
        }

        try (DynamoDb database = DynamoDb.open(folder)) {
            assertThat(StreamOf.table(database, Sample.TABLE)).isEqualTo(before).hasSize(20);
            put(database.client(), "later");
            assertThat(StreamOf.table(database, Sample.TABLE)).hasSize(21).startsWith(before.toArray(Record[]::new));
        }
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.write(folder.resolve("shared-local-instance.db"), new byte[] {1});

        assertThatThrownBy(() -> DynamoDb.open(folder))
                .hasMessageContaining("not a folder of this database")
                .hasMessageContaining("shared-local-instance.db");
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws IOException {
        Files.write(folder.resolve("journal-00000001.log"), "something else".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DynamoDb.open(folder)).hasMessageContaining("not of this version");
    }

    @Test
    void forgetsHistoryAlsoWhenItIsOftenStarted() throws IOException {
        var settings = DynamoDbSettings.in(folder).withStreamBytes(1000).withJournalBytes(16 * 1024);
        for (int start = 0; start < 20; start++) {
            try (DynamoDb database = DynamoDb.start(settings)) {
                if (database.tables().isEmpty()) {
                    Sample.create(database.client());
                }
                for (int i = 0; i < 100; i++) {
                    put(database.client(), "x".repeat(100 + i % 2));
                    var key = Sample.key("x".repeat(100 + i % 2), "1");
                    database.client()
                            .deleteItem(delete -> delete.tableName(Sample.TABLE).key(key));
                }
                database.tick();
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(200 * 1024);
        }
    }
}
