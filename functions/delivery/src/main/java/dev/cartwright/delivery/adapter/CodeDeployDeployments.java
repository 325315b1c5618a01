package dev.cartwright.delivery.adapter;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.delivery.domain.Deployments;
import dev.cartwright.delivery.domain.Version;
import dev.cartwright.kit.call.SignedCalls;
import dev.cartwright.kit.core.Json;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** AWS CodeDeploy, without the SDK's client: only three operations are needed. */
public final class CodeDeployDeployments implements Deployments {

    private final SignedCalls codeDeploy;

    public CodeDeployDeployments(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
        this.codeDeploy = new SignedCalls(http, credentials, region, "codedeploy");
    }

    record TargetIds(List<String> targetIds) {}

    record Targets(List<Target> deploymentTargets) {}

    record Target(LambdaTarget lambdaTarget) {}

    record LambdaTarget(LambdaFunctionInfo lambdaFunctionInfo) {}

    record LambdaFunctionInfo(String functionName, String targetVersion) {}

    record Status(
            @JsonProperty("deploymentId") String deploymentId,
            @JsonProperty("lifecycleEventHookExecutionId") String hookId,
            @JsonProperty("status") String status) {}

    @Override
    public List<Version> versions(String deploymentId) {
        List<String> ids = Json.read(
                        call("ListDeploymentTargets", Map.of("deploymentId", deploymentId)), TargetIds.class)
                .targetIds();
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = Map.of("deploymentId", deploymentId, "targetIds", ids);
        return Json.read(call("BatchGetDeploymentTargets", wanted), Targets.class).deploymentTargets().stream()
                .map(target -> target.lambdaTarget().lambdaFunctionInfo())
                .map(info -> new Version(info.functionName(), info.targetVersion()))
                .toList();
    }

    @Override
    public void answer(String deploymentId, String hookId, boolean passed) {
        call("PutLifecycleEventHookExecutionStatus", new Status(deploymentId, hookId, passed ? "Succeeded" : "Failed"));
    }

    private String call(String operation, Object request) {
        var headers = Map.of(
                "Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "CodeDeploy_20141006." + operation);
        SignedCalls.Answer answer = codeDeploy.post("/", Map.of(), headers, Json.write(request));
        if (!answer.isSuccessful()) {
            throw new IllegalStateException(
                    "CodeDeploy answered " + operation + " with " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
