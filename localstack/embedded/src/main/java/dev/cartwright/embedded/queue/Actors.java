package dev.cartwright.embedded.queue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.util.Timeout;
import scala.concurrent.ExecutionContext;
import scala.concurrent.ExecutionContext$;
import scala.concurrent.Future;
import scala.util.Failure;
import scala.util.Success;

/**
 * Calls Pekko actors. Continuations run on virtual threads: Pekko's own Java futures use the JVM's common pool, where one
 * blocked caller can delay all others.
 */
final class Actors {

    private static final ExecutionContext VIRTUAL_THREADS =
            ExecutionContext$.MODULE$.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    private Actors() {}

    static CompletableFuture<Object> ask(ActorRef actor, Object message, Duration patience) {
        Future<Object> answer = Patterns.ask(actor, message, Timeout.create(patience));
        CompletableFuture<Object> future = new CompletableFuture<>();
        answer.onComplete(
                result -> switch (result) {
                    case Success<Object> success -> future.complete(success.value());
                    case Failure<Object> failure -> future.completeExceptionally(failure.exception());
                    default -> throw new IllegalStateException("neither success nor failure: " + result);
                },
                VIRTUAL_THREADS);
        return future;
    }
}
