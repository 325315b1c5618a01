package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.BilledRequests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.DefaultVisibilityTimeout$;
import org.elasticmq.DeliveryReceipt;
import org.elasticmq.MessageData;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.QueueStatistics;
import org.elasticmq.msg.DeleteMessage;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.ReceiveMessages;
import org.elasticmq.msg.SendMessage;
import org.elasticmq.msg.UpdateVisibilityTimeout;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** One queue of ElasticMQ, called without HTTP; every method is the SQS operation of that name. */
public final class Queue {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QueueDeclaration declaration;
    private final ActorRef actor;
    private volatile @Nullable BilledRequests requests;

    Queue(QueueDeclaration declaration, ActorRef actor) {
        this.declaration = declaration;
        this.actor = actor;
    }

    public QueueDeclaration declaration() {
        return declaration;
    }

    public String name() {
        return declaration.name();
    }

    /** Counts from now on the requests that AWS would bill. */
    public void count(BilledRequests counter) {
        requests = counter;
    }

    /** Completes when the message is in the queue and, with a data folder, on disk. */
    public CompletableFuture<String> send(OutgoingMessage message) {
        billed();
        return ask(new SendMessage(message.toElasticMq(declaration)), PATIENCE)
                .thenApply(sent -> ((MessageData) sent).id().id());
    }

    /** At most ten messages; waits up to this time for the first. */
    public CompletableFuture<List<ReceivedMessage>> receive(int maximum, Duration wait) {
        var request = new ReceiveMessages(
                DefaultVisibilityTimeout$.MODULE$, Math.min(maximum, 10), Option.apply(wait), Option.empty());
        return ask(request, wait.plus(PATIENCE)).thenApply(Queue::received);
    }

    /** Does nothing if the receipt handle is outdated. */
    public CompletableFuture<Void> delete(String receiptHandle) {
        return ask(new DeleteMessage(new DeliveryReceipt(receiptHandle)), PATIENCE)
                .thenAccept(answer -> {});
    }

    /** Makes a received message visible again after this time, counted from now. */
    public CompletableFuture<Void> changeVisibility(String receiptHandle, Duration timeout) {
        var request = new UpdateVisibilityTimeout(
                new DeliveryReceipt(receiptHandle), new MillisVisibilityTimeout(timeout.toMillis()));
        return ask(request, PATIENCE).thenAccept(answer -> {});
    }

    /** The number of visible messages. */
    CompletableFuture<Long> visibleMessages() {
        return ask(new GetQueueStatistics(System.currentTimeMillis()), PATIENCE)
                .thenApply(statistics -> ((QueueStatistics) statistics).approximateNumberOfVisibleMessages());
    }

    private CompletableFuture<Object> ask(Object message, Duration patience) {
        return Actors.ask(actor, message, patience);
    }

    /** Counts one request; a batch of up to ten messages is one. */
    public void billed() {
        BilledRequests counter = requests;
        if (counter != null) {
            counter.ofQueue(name());
        }
    }

    private static List<ReceivedMessage> received(Object messages) {
        return CollectionConverters.asJava((scala.collection.immutable.Seq<?>) messages).stream()
                .map(message -> ReceivedMessage.of((MessageData) message))
                .toList();
    }
}
