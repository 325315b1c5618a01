package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** No bucket is open to the public, and each is encrypted. */
final class BucketsArePrivate implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::S3::Bucket").stream()
                .filter(bucket -> !isPrivate(bucket))
                .map(bucket -> template.say(
                        bucket.id(), "must have a PublicAccessBlockConfiguration of four true and BucketEncryption"));
    }

    private static boolean isPrivate(Resource bucket) {
        return Stream.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
                        .allMatch(block -> bucket.at("PublicAccessBlockConfiguration", block)
                                .is(true))
                && bucket.at("BucketEncryption", "ServerSideEncryptionConfiguration")
                        .exists();
    }
}
