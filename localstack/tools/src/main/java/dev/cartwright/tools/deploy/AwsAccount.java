package dev.cartwright.tools.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The AWS account's resources for a deployment. */
final class AwsAccount {

    @Option(names = "--region", description = "AWS: the region (default: the AWS CLI's).")
    private Optional<String> region = Optional.empty();

    @Option(names = "--bucket", description = "AWS: the bucket for the zips (default: one that SAM creates).")
    private Optional<String> bucket = Optional.empty();

    @Option(names = "--role", paramLabel = "ARN", description = "AWS: the role of CloudFormation (default: your own).")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--boundary",
            paramLabel = "ARN",
            description = "AWS: the permissions boundary of the functions' roles (default: none).")
    private Optional<String> boundary = Optional.empty();

    AwsAccount in(String name) {
        region = Optional.of(name);
        return this;
    }

    AwsAccount with(String bucketName, String roleArn) {
        bucket = Optional.of(bucketName);
        role = Optional.of(roleArn);
        return this;
    }

    AwsAccount within(String boundaryArn) {
        boundary = Optional.of(boundaryArn);
        return this;
    }

    Optional<String> region() {
        return region;
    }

    Optional<String> role() {
        return role;
    }

    Optional<String> boundary() {
        return boundary;
    }

    /** As options of {@code sam deploy}. */
    List<String> options() {
        var options = new ArrayList<String>();
        options.addAll(bucket.map(name -> List.of("--s3-bucket", name)).orElse(List.of("--resolve-s3")));
        role.ifPresent(arn -> options.addAll(List.of("--role-arn", arn)));
        region.ifPresent(name -> options.addAll(List.of("--region", name)));
        return options;
    }
}
