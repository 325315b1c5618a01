package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.BilledRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.DeduplicationId;
import org.elasticmq.DefaultVisibilityTimeout$;
import org.elasticmq.DeliveryReceipt;
import org.elasticmq.DeliveryReceipt$;
import org.elasticmq.ImmediateNextDelivery$;
import org.elasticmq.MessageData;
import org.elasticmq.MessageId;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.NewMessageData;
import org.elasticmq.QueueStatistics;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.msg.DeleteMessage;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.LookupMessage;
import org.elasticmq.msg.ReceiveMessages;
import org.elasticmq.msg.SendMessage;
import org.elasticmq.msg.UpdateVisibilityTimeout;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;
import scala.util.Either;

/** One queue of ElasticMQ, called without HTTP; every method is the SQS operation of that name. */
public final class Queue {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QueueDeclaration declaration;
    private final ActorRef actor;
    private final HeldMessages held;
    private volatile @Nullable BilledRequests requests;

    Queue(QueueDeclaration declaration, ActorRef actor, HeldMessages held) {
        this.declaration = declaration;
        this.actor = actor;
        this.held = held;
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

    /**
     * The number of messages.
     *
     * @param inFlight received and hidden from others
     * @param delayed not visible yet
     */
    public record Counts(long visible, long inFlight, long delayed) {}

    public CompletableFuture<Counts> counts() {
        return ask(new GetQueueStatistics(System.currentTimeMillis()), PATIENCE)
                .thenApply(answer -> counts((QueueStatistics) answer));
    }

    private static Counts counts(QueueStatistics statistics) {
        return new Counts(
                statistics.approximateNumberOfVisibleMessages(),
                statistics.approximateNumberOfInvisibleMessages(),
                statistics.approximateNumberOfMessagesDelayed());
    }

    /** At most so many messages, the oldest arrival first, without receiving them: no receive count and no visibility changes. */
    public List<HeldMessage> look(int limit) {
        return held.first(name(), limit).stream()
                .map(message -> look(message.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One message, without receiving it. */
    public Optional<HeldMessage> look(String id) {
        Optional<MessageData> found = OptionConverters.toJava((Option<?>)
                        ask(new LookupMessage(new MessageId(id)), PATIENCE).join())
                .map(MessageData.class::cast);
        if (found.isEmpty()) {
            held.forget(name(), id);
        }
        return found.map(data -> HeldMessage.of(data, Instant.now()));
    }

    /** Deletes a message without receiving it; false if it is no longer here. */
    public boolean discard(String id) {
        Optional<InternalMessage> message = held.find(name(), id);
        if (message.isEmpty()) {
            return false;
        }
        billed();
        var request = new DeleteMessage(receipt(message.get()));
        return ((Either<?, ?>) ask(request, PATIENCE).join()).isRight();
    }

    /** The receipt of its last delivery: only this deletes a message. One that was never delivered gets its first here. */
    private static DeliveryReceipt receipt(InternalMessage message) {
        if (message.deliveryReceipts().isEmpty()) {
            message.deliveryReceipts()
                    .append(DeliveryReceipt$.MODULE$
                            .generate(new MessageId(message.id()))
                            .receipt());
        }
        return new DeliveryReceipt(message.deliveryReceipts().last());
    }

    /**
     * Sends a message to another queue and deletes it here. The order loses none: interrupted, it is in both.
     *
     * @param without names of message attributes that it does not keep
     * @return false if it is no longer here
     */
    public boolean move(String id, Queue to, Set<String> without) {
        Optional<InternalMessage> message = held.find(name(), id);
        if (message.isEmpty() || look(id).isEmpty()) {
            return false;
        }
        to.billed();
        to.ask(new SendMessage(copy(message.get(), to.declaration, without)), PATIENCE)
                .join();
        return discard(id);
    }

    private static NewMessageData copy(InternalMessage message, QueueDeclaration to, Set<String> without) {
        return new NewMessageData(
                Option.empty(),
                message.content(),
                message.messageAttributes().removedAll(CollectionConverters.asScala(without)),
                ImmediateNextDelivery$.MODULE$,
                message.messageGroupId(),
                to.fifo() ? Option.apply(new DeduplicationId(message.id())) : Option.empty(),
                0,
                message.tracingId(),
                Option.empty(),
                Option.empty());
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
