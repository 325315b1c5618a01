package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.HttpConnections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SQS for clients of its own protocols, JSON and query: ElasticMQ's server answers. */
public final class SqsApi implements AwsApi, AutoCloseable {

    private final ElasticMq elasticMq;
    private @Nullable HttpConnections connections;

    public SqsApi(ElasticMq elasticMq) {
        this.elasticMq = elasticMq;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
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
