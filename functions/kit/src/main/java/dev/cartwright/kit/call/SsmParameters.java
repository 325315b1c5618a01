package dev.cartwright.kit.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.value.Unavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Reads parameters of SSM, decrypted, by the one operation that we need: {@code GetParameter}. The SDK's own client for it would
 * be a quarter of every function's zip.
 */
public final class SsmParameters implements UnaryOperator<String> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "AmazonSSM.GetParameter");

    private final SignedCalls ssm;

    public SsmParameters(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
        this.ssm = new SignedCalls(http, credentials, region, "ssm");
    }

    record Wanted(
            @JsonProperty("Name") String name,
            @JsonProperty("WithDecryption") boolean withDecryption) {}

    record Found(@JsonProperty("Parameter") Parameter parameter) {}

    record Parameter(@JsonProperty("Value") String value) {}

    @Override
    public String apply(String name) {
        SignedCalls.Answer answer = answer(name);
        if (!answer.isSuccessful()) {
            throw new Unavailable("parameter " + name + " cannot be read: " + answer.status(), RETRY_AFTER);
        }
        return Json.read(answer.body(), Found.class).parameter().value();
    }

    private SignedCalls.Answer answer(String name) {
        try {
            return ssm.post("/", Map.of(), HEADERS, Json.write(new Wanted(name, true)));
        } catch (UncheckedIOException failure) {
            throw new Unavailable("parameter " + name + " cannot be read", RETRY_AFTER, failure);
        }
    }
}
