package dev.cartwright.delivery;

import dev.cartwright.delivery.adapter.CodeDeployDeployments;
import dev.cartwright.delivery.adapter.LambdaVersions;
import dev.cartwright.delivery.domain.CheckVersion;
import dev.cartwright.delivery.domain.Deployments;
import dev.cartwright.delivery.domain.Versions;
import dev.cartwright.delivery.function.CheckVersionFunction;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Wiring;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** The beans and the operation of the version check. */
public final class DeliveryApplication implements Application {

    /** The first invocation of a version may start without a snapshot. */
    private static final Duration COLD_START = Duration.ofSeconds(50);

    @Override
    public void wire(Wiring wiring) {
        wiring.bean(Region.class, beans -> new DefaultAwsRegionProviderChain().getRegion());
        wiring.bean(
                SdkHttpClient.class,
                beans -> UrlConnectionHttpClient.builder()
                        .socketTimeout(COLD_START)
                        .build());
        wiring.bean(
                AwsCredentialsProvider.class,
                beans -> AwsCredentialsProviderChain.of(
                        EnvironmentVariableCredentialsProvider.create(),
                        ContainerCredentialsProvider.builder().build()));
        wiring.bean(
                Deployments.class,
                beans -> new CodeDeployDeployments(
                        beans.get(SdkHttpClient.class),
                        beans.get(AwsCredentialsProvider.class),
                        beans.get(Region.class)));
        wiring.bean(
                Versions.class,
                beans -> new LambdaVersions(
                        beans.get(SdkHttpClient.class),
                        beans.get(AwsCredentialsProvider.class),
                        beans.get(Region.class)));
        wiring.json(
                "checkVersion",
                CheckVersionFunction.Hook.class,
                CheckVersionFunction.Answer.class,
                CheckVersionFunction.Hook.PRIMER,
                beans -> new CheckVersionFunction(
                        new CheckVersion(beans.get(Deployments.class), beans.get(Versions.class))));
    }
}
