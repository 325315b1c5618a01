package dev.cartwright.delivery.adapter;

import dev.cartwright.delivery.domain.Version;
import dev.cartwright.delivery.domain.Versions;
import dev.cartwright.kit.call.SignedCalls;
import dev.cartwright.kit.lambda.FunctionHost;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** AWS Lambda, of which one operation is needed: {@code Invoke} of a version with kit's primer. */
public final class LambdaVersions implements Versions {

    private static final String FUNCTION_ERROR = "x-amz-function-error";

    private final SignedCalls lambda;

    public LambdaVersions(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
        this.lambda = new SignedCalls(http, credentials, region, "lambda");
    }

    @Override
    public Optional<String> prime(Version version) {
        SignedCalls.Answer answer = lambda.post(
                "/2015-03-31/functions/" + version.function() + "/invocations",
                Map.of("Qualifier", version.number()),
                Map.of("Content-Type", "application/json", "X-Amz-Invocation-Type", "RequestResponse"),
                FunctionHost.PRIME);
        boolean primed = answer.isSuccessful()
                && !answer.headers().containsKey(FUNCTION_ERROR)
                && answer.body().equals(FunctionHost.PRIMED);
        return primed ? Optional.empty() : Optional.of(answer.status() + " " + answer.body());
    }
}
