package dev.cartwright.dynamodb.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwright.dynamodb.DynamoDb;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTests {

    private static final int OPERATIONS = 4000;

    @Test
    void answersAsTheReferenceDoes() {
        Optional<Path> binary = Reference.binary();
        assumeTrue(binary.isPresent(), "the reference was not fetched: localstack/dynamodb/reference");
        try (Reference reference = Reference.start(binary.orElseThrow());
                DynamoDb database = DynamoDb.inMemory();
                var server = database.serve(0)) {
            Likeness likeness = new Likeness(Wire.to(reference.endpoint()), Wire.to(server.endpoint()));

            Optional<Likeness.Failure> failure = Optional.empty();
            for (long seed = 1; likeness.compared() < OPERATIONS && failure.isEmpty(); seed++) {
                failure = likeness.run(seed);
            }

            assertThat(failure).isEmpty();
        }
    }
}
