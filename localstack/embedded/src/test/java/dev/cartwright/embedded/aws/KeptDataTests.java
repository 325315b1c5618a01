package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;

/** A stack with a data folder is killed in the middle of its work, and another one takes up its data. */
class KeptDataTests {

    private static final List<String> ACKNOWLEDGED = new ArrayList<>();

    @TempDir
    private static Path data;

    private static LocalAws restarted;

    @BeforeAll
    static void killAndRestart() throws Exception {
        int port = LocalAws.freePort();
        Process killed = start(port);
        acknowledge(killed.inputReader(), 100);
        killed.destroyForcibly().waitFor();
        restarted = LocalAws.start(KeptStack.settings(port, data), KeptStack.application(port));
    }

    @AfterAll
    static void close() {
        restarted.close();
    }

    @Test
    void losesNoEventThatWasAcknowledged() {
        List<String> bodies = new ArrayList<>();
        try (SqsClient sqs = restarted.sqs()) {
            String url = sqs.getQueueUrl(get -> get.queueName("kept")).queueUrl();
            List<Message> messages = receive(sqs, url);
            while (!messages.isEmpty()) {
                messages.forEach(message -> bodies.add(message.body()));
                messages = receive(sqs, url);
            }
        }

        assertThat(ACKNOWLEDGED)
                .hasSize(100)
                .allSatisfy(id -> assertThat(bodies).anyMatch(body -> body.contains(id)));
    }

    @Test
    void goesOnWithTheStreamWhereTheFunctionWasNotDone() throws Exception {
        List<String> keys = List.of(key(), key());

        assertThat(keys).containsExactly("item-1", "item-2");
    }

    @Test
    void keepsParametersThatWerePut() {
        try (SsmClient ssm = restarted.ssm()) {
            assertThat(ssm.getParameter(get -> get.name("/kept")).parameter().value())
                    .isEqualTo("value");
        }
    }

    private static String key() throws InterruptedException {
        return restarted
                .functions()
                .next("relay")
                .event()
                .at("/Records/0/dynamodb/Keys/pk/S")
                .asString();
    }

    private static List<Message> receive(SqsClient sqs, String url) {
        return sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(2))
                .messages();
    }

    private static Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptStack.class.getName(),
                        Integer.toString(port),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void acknowledge(BufferedReader output, int number) throws IOException {
        while (ACKNOWLEDGED.size() < number) {
            String line = output.readLine();
            assertThat(line).as("output of the stack").isNotNull();
            if (line.startsWith("event-")) {
                ACKNOWLEDGED.add(line);
            }
        }
    }
}
