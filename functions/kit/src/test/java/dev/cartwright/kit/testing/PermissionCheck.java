package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import dev.cartwright.template.access.AccessDenied;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import tools.jackson.databind.JsonNode;

/** Refuses what a DynamoDB client's owner may not, as the service would. */
record PermissionCheck(Permissions permissions) implements ExecutionInterceptor {

    private static final int REFUSED = 400;

    @Override
    public void afterMarshalling(Context.AfterMarshalling call, ExecutionAttributes attributes) {
        try {
            permissions.call(
                    Objects.requireNonNull(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)), body(call));
        } catch (AccessDenied denied) {
            throw asTheServiceTells(denied);
        }
    }

    private static JsonNode body(Context.AfterMarshalling call) {
        ContentStreamProvider content = call.requestBody().orElseThrow().contentStreamProvider();
        try (InputStream stream = content.newStream()) {
            return Json.mapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuntimeException asTheServiceTells(AccessDenied denied) {
        return DynamoDbException.builder()
                .statusCode(REFUSED)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode(AccessDenied.CODE)
                        .errorMessage(denied.getMessage())
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(REFUSED).build())
                        .build())
                .build();
    }
}
