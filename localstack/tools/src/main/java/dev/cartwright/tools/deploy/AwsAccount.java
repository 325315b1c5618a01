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

    AwsAccount in(String name) {
        region = Optional.of(name);
        return this;
    }

    AwsAccount with(String bucketName, String roleArn) {
        bucket = Optional.of(bucketName);
        role = Optional.of(roleArn);
        return this;
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
