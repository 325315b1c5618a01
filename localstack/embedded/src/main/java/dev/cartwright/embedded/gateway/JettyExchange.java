package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** A request to Jetty and its response, for handlers of the JDK's HTTP server. */
final class JettyExchange extends HttpExchange {

    private final Request request;
    private final Response response;
    private final Optional<URI> target;
    private final Headers received = new Headers();
    private final Headers sent = new Headers();
    private InputStream in;
    private OutputStream out;
    private int status = -1;

    JettyExchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        this.target = target(request.getHttpURI().getPathQuery());
        this.in = Content.Source.asInputStream(request);
        this.out = Content.Sink.asOutputStream(response);
        request.getHeaders()
                .forEach(field -> received.add(field.getName(), field.getValue() == null ? "" : field.getValue()));
    }

    /** With an authority, because a path may begin with two slashes. */
    private static Optional<URI> target(@Nullable String pathAndQuery) {
        try {
            return pathAndQuery != null && pathAndQuery.startsWith("/")
                    ? Optional.of(new URI("http://localhost" + pathAndQuery))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the target is an absolute path whose escapes and characters RFC 3986 allows. */
    boolean hasProperTarget() {
        return target.isPresent();
    }

    @Override
    public Headers getRequestHeaders() {
        return received;
    }

    @Override
    public Headers getResponseHeaders() {
        return sent;
    }

    @Override
    public URI getRequestURI() {
        return target.orElseThrow();
    }

    @Override
    public String getRequestMethod() {
        return request.getMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream getRequestBody() {
        return in;
    }

    @Override
    public OutputStream getResponseBody() {
        return out;
    }

    /** @param length of the body; 0 if it is unknown, -1 if there is none */
    @Override
    public void sendResponseHeaders(int code, long length) {
        status = code;
        response.setStatus(code);
        sent.forEach((name, values) -> response.getHeaders().put(name, values));
        if (length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        }
    }

    /** Without an answer it stays open for the server's own. */
    @Override
    public void close() {
        if (status < 0) {
            return;
        }
        try {
            out.close();
        } catch (IOException clientIsGone) {
            // nobody waits for the rest of the answer
        }
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return (InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return (InetSocketAddress) request.getConnectionMetaData().getLocalSocketAddress();
    }

    @Override
    public int getResponseCode() {
        return status;
    }

    @Override
    public String getProtocol() {
        return request.getConnectionMetaData().getProtocol();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        request.setAttribute(name, value);
    }

    @Override
    public void setStreams(@Nullable InputStream other, @Nullable OutputStream another) {
        in = other == null ? in : other;
        out = another == null ? out : another;
    }

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return null;
    }
}
