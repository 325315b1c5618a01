package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.table.RequestFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableFaultsTests {

    private final OwnDynamoDb tables = OwnDynamoDb.inMemory();

    @BeforeEach
    void create() {
        create("books");
        create("films");
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private void create(String table) {
        send("CreateTable", """
            {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
             "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}]}\
            """.formatted(table));
    }

    private int put(String table) {
        return send("PutItem", "{\"TableName\": \"" + table + "\", \"Item\": {\"pk\": {\"S\": \"a\"}}}");
    }

    private int send(String operation, String body) {
        return tables.forward(DynamoDbEndpoint.TABLES + "." + operation, body.getBytes(StandardCharsets.UTF_8))
                .status();
    }

    private static TableFaults requests(RequestFault... faults) {
        return new TableFaults(7, List.of(faults), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void onlyRequestsOfTheNamedTableAndOperationMeetAFault() {
        tables.meet(requests(new RequestFault("PutItem", "books", Kind.FAILED, null, 0)));

        assertThat(put("books")).isEqualTo(500);
        assertThat(put("films")).isEqualTo(200);
        assertThat(send("DescribeTable", "{\"TableName\": \"books\"}")).isEqualTo(200);
    }

    @Test
    void aTransactionIsOfAllItsTables() {
        tables.meet(requests(new RequestFault(null, "films", Kind.CONFLICT, null, 0)));

        int status = send("TransactWriteItems", """
            {"TransactItems": [{"Put": {"TableName": "books", "Item": {"pk": {"S": "a"}}}},
                               {"Delete": {"TableName": "films", "Key": {"pk": {"S": "a"}}}}]}\
            """);

        assertThat(status).isEqualTo(400);
    }

    @Test
    void aSeedDrawsTheSameShareAgain() {
        TableFaults faults = requests(new RequestFault(null, null, Kind.THROTTLED, 0.3, 0));

        List<Integer> first = drawn(faults);
        List<Integer> again = drawn(faults);

        assertThat(first).isEqualTo(again);
        assertThat(first.stream().filter(status -> status == 400).count()).isBetween(10L, 60L);
    }

    private List<Integer> drawn(TableFaults faults) {
        tables.meet(faults);
        return IntStream.range(0, 100).map(_ -> put("books")).boxed().toList();
    }

    @Test
    void nothingFailsAnyMoreOnceFaultsAreGone() {
        tables.meet(requests(new RequestFault(null, null, Kind.FAILED, null, 0)));

        tables.meet(TableFaults.NONE);

        assertThat(put("books")).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoShareOrNoDelay() {
        assertThatThrownBy(() -> new RequestFault(null, null, Kind.FAILED, 1.5, 0))
                .hasMessage("share is from 0 to 1, not 1.5");
        assertThatThrownBy(() -> new RequestFault(null, null, Kind.LATE, null, 0))
                .hasMessage("lateMs is for LATE, and more than 0");
        assertThatThrownBy(() -> new TableFaults(0, List.of(), -1, 0, 0, 0, 0, 0))
                .hasMessage("lags and delays are 0 or more");
    }
}
