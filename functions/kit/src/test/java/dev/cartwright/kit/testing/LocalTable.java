package dev.cartwright.kit.testing;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.XRayTracer;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A new table of our one shape in a database that all tests of a JVM share.
 *
 * @param name unique
 */
public record LocalTable(DynamoDbClient client, String name) {

    private static final class Database {

        private static final DynamoDb DATABASE = DynamoDb.inMemory();
        private static final DynamoDbClient CLIENT = DATABASE.client();
        private static final URI ENDPOINT = DATABASE.serve(0).endpoint();
        private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

        /** Over HTTP, because interceptors are part of the SDK's own client. */
        private static DynamoDbClient intercepted(ExecutionInterceptor interceptor) {
            return DynamoDbClient.builder()
                    .endpointOverride(ENDPOINT)
                    .region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                    .httpClient(HTTP)
                    .overrideConfiguration(override -> override.addExecutionInterceptor(interceptor))
                    .build();
        }
    }

    /** @param indexes names of global secondary indexes, whose keys are {@code <name>pk} and {@code <name>sk} */
    public static LocalTable fresh(String... indexes) {
        String name = "table-" + UUID.randomUUID();
        var attributes = new ArrayList<>(attributes(""));
        List.of(indexes).forEach(index -> attributes.addAll(attributes(index)));
        Database.CLIENT.createTable(create -> {
            create.tableName(name)
                    .keySchema(keys(""))
                    .attributeDefinitions(attributes)
                    .billingMode(BillingMode.PAY_PER_REQUEST);
            if (indexes.length > 0) {
                create.globalSecondaryIndexes(
                        List.of(indexes).stream().map(LocalTable::index).toList());
            }
        });
        return new LocalTable(Database.CLIENT, name);
    }

    private static List<AttributeDefinition> attributes(String index) {
        return List.of(attribute(index + "pk"), attribute(index + "sk"));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String index) {
        return List.of(key(index + "pk", KeyType.HASH), key(index + "sk", KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static GlobalSecondaryIndex index(String name) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(name))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    /** The client of one who may do no more than this. */
    DynamoDbClient client(Permissions permissions) {
        return Database.intercepted(new PermissionCheck(permissions));
    }

    /** The client of one whose calls are watched. */
    public DynamoDbClient client(ExecutionInterceptor watcher) {
        return Database.intercepted(watcher);
    }

    /** What runs work on the table and commits it, as the edge does. */
    public Transactions transactions() {
        return new Transactions(table(), Json::write, new XRayTracer(), InstantSource.system(), (type, reason) -> {});
    }

    public Table table() {
        return new Table(client, name);
    }
}
