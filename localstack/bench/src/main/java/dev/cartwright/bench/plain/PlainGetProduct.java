package dev.cartwright.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads a product by the id in its path, with the AWS SDK only: no framework, no tracing, no additional retries, the SDK's
 * own JSON. The row's key is {@code PK_PREFIX} with the id, and {@code SK}.
 */
public final class PlainGetProduct implements RequestStreamHandler {

    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String id = JsonNode.parser()
                .parse(input)
                .field("pathParameters")
                .flatMap(parameters -> parameters.field("productId"))
                .orElseThrow()
                .asString();
        output.write(answer(row(id)));
    }

    private Map<String, AttributeValue> row(String id) {
        var key = Map.of(
                "pk", AttributeValue.fromS(System.getenv("PK_PREFIX") + id),
                "sk", AttributeValue.fromS(System.getenv("SK")));
        return dynamo.getItem(get -> get.tableName(System.getenv("TABLE")).key(key))
                .item();
    }

    private static byte[] answer(Map<String, AttributeValue> row) {
        JsonWriter json = JsonWriter.create();
        json.writeStartObject();
        json.writeFieldName("statusCode").writeValue(row.isEmpty() ? 404 : 200);
        json.writeFieldName("body").writeValue(row.toString());
        json.writeEndObject();
        return json.getBytes();
    }
}
