package dev.cartwright.tools.localstack;

import java.net.URI;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket for a stage's templates and zips. */
final class Bucket implements Packaging.Storage {

    private final S3Client s3;
    private final URI origin;
    private final String name;

    Bucket(S3Client s3, URI origin, String stage) {
        this.s3 = s3;
        this.origin = origin;
        this.name = "cartwright-deployment-" + stage;
    }

    /** Creates the bucket if it does not exist. */
    Bucket open() {
        if (!exists()) {
            s3.createBucket(create -> create.bucket(name)
                    .createBucketConfiguration(where -> where.locationConstraint(LocalStack.REGION.id())));
        }
        return this;
    }

    boolean exists() {
        try {
            s3.headBucket(head -> head.bucket(name));
            return true;
        } catch (NoSuchBucketException absent) {
            return false;
        }
    }

    @Override
    public Packaging.Stored store(String key, byte[] content) {
        if (!holds(key)) {
            s3.putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(content));
        }
        return new Packaging.Stored(
                "s3://" + name + "/" + key,
                origin.resolve("/" + name + "/" + key).toString());
    }

    private boolean holds(String key) {
        try {
            s3.headObject(head -> head.bucket(name).key(key));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    void delete() {
        if (exists()) {
            s3.listObjectsV2Paginator(list -> list.bucket(name))
                    .contents()
                    .forEach(object ->
                            s3.deleteObject(delete -> delete.bucket(name).key(object.key())));
            s3.deleteBucket(delete -> delete.bucket(name));
        }
    }
}
