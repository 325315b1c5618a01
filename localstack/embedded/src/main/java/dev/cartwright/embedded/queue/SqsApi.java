package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.Requests;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.HttpConnections;
import dev.cartwright.embedded.wire.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SQS for clients of its own protocols, JSON and query: ElasticMQ's server answers. */
public final class SqsApi implements AwsApi, AutoCloseable {

    private final ElasticMq elasticMq;
    private final Requests requests;
    private @Nullable HttpConnections connections;

    public SqsApi(ElasticMq elasticMq, Requests requests) {
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

    /** The name at the end of the queue's URL; empty where the request is about no queue, or comes in the query protocol. */
    private static String queueOf(AwsRequest request) {
        String url = request.header("X-Amz-Target").isEmpty()
                ? ""
                : Json.parse(request.body()).path("QueueUrl").asString("");
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
