package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The gateway's HTTP server: Jetty, for handlers of the JDK's server. Unlike the JDK's, it lets the gateway answer every malformed
 * request itself, and reads heads that are larger than AWS's limit, so that they get an answer too.
 */
final class GatewayServer implements AutoCloseable {

    private static final int LARGEST_HEAD = 128 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int CONNECTIONS = 1024;

    /** A strong reference, because the JDK forgets the level of an unreferenced logger. */
    private static final Logger CHATTY = Logger.getLogger("org.eclipse.jetty");

    static {
        CHATTY.setLevel(Level.WARNING);
    }

    private final Server server;
    private final ServerConnector connector;

    private GatewayServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** A handler for all paths that begin with this prefix; the longest prefix wins. */
    record Context(String prefix, HttpHandler handler, List<Filter> filters) {}

    /**
     * @param refusals the gateway's own answer by its status, for what is no proper request
     * @throws java.net.BindException when the port is in use
     */
    static GatewayServer start(InetSocketAddress address, List<Context> contexts, IntFunction<GatewayAnswer> refusals)
            throws IOException {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(CONNECTIONS);
        server.addConnector(connector);
        server.setHandler(new Contexts(contexts, refusals));
        server.setErrorHandler((request, response, callback) -> {
            var exchange = new JettyExchange(request, response);
            refusals.apply(response.getStatus()).sendTo(exchange);
            exchange.close();
            callback.succeeded();
            return true;
        });
        return new GatewayServer(server, connector).started();
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(LARGEST_HEAD);
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE); // The gateway's own rules decide.
        return configuration;
    }

    private GatewayServer started() throws IOException {
        try {
            server.start();
            return this;
        } catch (IOException taken) {
            close();
            throw taken.getCause() instanceof IOException cause ? cause : taken;
        } catch (Exception failure) {
            close();
            throw new IOException("the gateway's server did not start", failure);
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(connector.getHost()), connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception alreadyBroken) {
            throw new IllegalStateException("the gateway's server did not stop", alreadyBroken);
        }
    }

    private static final class Contexts extends Handler.Abstract {

        private final List<Context> contexts;
        private final IntFunction<GatewayAnswer> refusals;

        Contexts(List<Context> contexts, IntFunction<GatewayAnswer> refusals) {
            this.contexts = contexts.stream()
                    .sorted(Comparator.comparingInt(
                                    (Context context) -> context.prefix().length())
                            .reversed())
                    .toList();
            this.refusals = refusals;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            var exchange = new JettyExchange(request, response);
            handle(exchange);
            exchange.close();
            callback.succeeded();
            return true;
        }

        private void handle(JettyExchange exchange) throws IOException {
            if (!exchange.hasProperTarget()) {
                refusals.apply(BAD_REQUEST).sendTo(exchange);
                return;
            }
            String path = exchange.getRequestURI().getRawPath();
            for (Context context : contexts) {
                if (path.startsWith(context.prefix())) {
                    new Filter.Chain(context.filters(), context.handler()).doFilter(exchange);
                    return;
                }
            }
        }
    }
}
