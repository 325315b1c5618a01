package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.BilledRequests;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.HttpConnections;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SQS for clients of its JSON and query protocols; ElasticMQ's server answers. */
public final class SqsApi implements AwsApi, AutoCloseable {

    private final ElasticMq elasticMq;
    private final BilledRequests requests;
    private @Nullable HttpConnections connections;

    public SqsApi(ElasticMq elasticMq, BilledRequests requests) {
        this.elasticMq = elasticMq;
        this.requests = requests;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        requests.ofQueue(queueOf(request));
        return connections()
                .exchange(request.method(), request.uri().toString(), passedOn(request), request.body())
                .withoutConnectionHeaders();
    }

    @Override
    public synchronized void close() {
        if (connections != null) {
            connections.close();
        }
    }

    private synchronized HttpConnections connections() {
        if (connections == null) {
            connections = new HttpConnections(elasticMq.restEndpoint());
        }
        return connections;
    }

    /** The name at the end of the queue's URL; empty for requests without a queue and in the query protocol. */
    private static String queueOf(AwsRequest request) {
        String url = request.header("X-Amz-Target").isEmpty()
                ? ""
                : JsonTrees.parse(request.body()).path("QueueUrl").asString("");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Map<String, String> passedOn(AwsRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : new String[] {"Content-Type", "X-Amz-Target", "Authorization"}) {
            if (!request.header(name).isEmpty()) {
                headers.put(name, request.header(name));
            }
        }
        return headers;
    }
}
