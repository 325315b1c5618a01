package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rehearsal of docs/restore.md: a copy of a kept folder is a backup, from which another stack starts. */
class RestoredDataTests {

    @TempDir
    private Path folder;

    @Test
    void areThoseOfTheBackupAndCanBeWritten() throws Exception {
        Path data = folder.resolve("shop-data");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");

        write(data, "before");
        copy(data, backup);
        write(data, "after");
        copy(backup, restored);
        List<String> keys = write(restored, "since");

        assertThat(keys).containsExactlyInAnyOrder("before", "since");
    }

    /** Runs a stack on this folder for one write, and gives all keys. */
    private static List<String> write(Path data, String key) throws Exception {
        int port = LocalAws.freePort();
        LocalAws aws = LocalAws.start(KeptStack.settings(port, data), KeptStack.application(port));
        try (DynamoDbClient dynamoDb = aws.dynamoDb()) {
            dynamoDb.putItem(put -> put.tableName("kept").item(Map.of("pk", AttributeValue.fromS(key))));
            return dynamoDb.scan(scan -> scan.tableName("kept")).items().stream()
                    .map(item ->
                            item.getOrDefault("pk", AttributeValue.fromS("")).s())
                    .toList();
        } finally {
            aws.close();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
