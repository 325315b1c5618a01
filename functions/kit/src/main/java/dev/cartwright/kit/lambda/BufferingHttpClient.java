package dev.cartwright.kit.lambda;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.Header;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's client over the JDK's {@code HttpURLConnection}, which is told no length in advance and therefore keeps a request's
 * body until it is sent, and counts it itself. A body that it is told to stream it could not send twice: so before each one it
 * reads from the connection that it kept, for a millisecond, to see whether the other side closed it ({@code
 * sun.net.www.http.HttpClient.New}). Now it sends again, once, over a new connection: no more than the SDK does when an answer
 * is lost, and every write of ours bears it.
 */
final class BufferingHttpClient implements SdkHttpClient {

    private final SdkHttpClient client;

    BufferingHttpClient(UrlConnectionHttpClient.Builder builder) {
        this.client = builder.build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var unmeasured = request.httpRequest().toBuilder()
                .removeHeader(Header.CONTENT_LENGTH)
                .build();
        var whole = HttpExecuteRequest.builder().request(unmeasured);
        request.contentStreamProvider().ifPresent(whole::contentStreamProvider);
        request.metricCollector().ifPresent(whole::metricCollector);
        return client.prepareRequest(whole.build());
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
