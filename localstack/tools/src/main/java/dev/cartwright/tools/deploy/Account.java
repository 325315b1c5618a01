package dev.cartwright.tools.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What of an AWS account a deployment uses. */
final class Account {

    @Option(names = "--region", description = "AWS: the region (default: the AWS CLI's).")
    private Optional<String> region = Optional.empty();

    @Option(names = "--bucket", description = "AWS: the bucket that takes the zips (default: one that SAM makes).")
    private Optional<String> bucket = Optional.empty();

    @Option(names = "--role", paramLabel = "ARN", description = "AWS: what CloudFormation acts as (default: you).")
    private Optional<String> role = Optional.empty();

    Account in(String name) {
        region = Optional.of(name);
        return this;
    }

    Account with(String bucketName, String roleArn) {
        bucket = Optional.of(bucketName);
        role = Optional.of(roleArn);
        return this;
    }

    /** The options of {@code sam deploy} that say so. */
    List<String> options() {
        var options = new ArrayList<String>();
        options.addAll(bucket.map(name -> List.of("--s3-bucket", name)).orElse(List.of("--resolve-s3")));
        role.ifPresent(arn -> options.addAll(List.of("--role-arn", arn)));
        region.ifPresent(name -> options.addAll(List.of("--region", name)));
        return options;
    }
}
