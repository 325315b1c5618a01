package dev.cartwright.dynamodb.client;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An operation by its name, for whoever knows requests only as data.
 *
 * @param builder a new builder of its request
 */
public record Call(Supplier<? extends SdkPojo> builder, Function<AwsRequest, SdkPojo> handler) {}
