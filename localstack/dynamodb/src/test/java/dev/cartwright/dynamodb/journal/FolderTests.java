package dev.cartwright.dynamodb.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class FolderTests {

    @TempDir
    private Path folder;

    private static void put(DynamoDbClient client, String pk) {
        client.putItem(put -> put.tableName(Sample.TABLE)
                .item(Sample.item(pk, "1", "owner", AttributeValue.fromS("ö"))));
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

    @Test
    void refusesAFolderOfAnotherVersion() throws IOException {
        Files.write(folder.resolve("journal-00000001.log"), "something else".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DynamoDb.open(folder)).hasMessageContaining("not of this version");
    }
}
