package dev.cartwright.kit.lambda;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.Header;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's client over the JDK's {@code HttpURLConnection}, without a content length. Then {@code HttpURLConnection} buffers
 * the body and computes the length. A streamed body could not be sent twice, so before each one the JDK reads for a
 * millisecond from a reused connection to detect whether the server closed it ({@code sun.net.www.http.HttpClient.New}). With
 * a buffered body it sends again, once, over a new connection. The SDK also retries after a lost answer, and all our writes
 * tolerate that.
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
