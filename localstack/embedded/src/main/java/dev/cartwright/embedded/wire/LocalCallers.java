package dev.cartwright.embedded.wire;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Admits programs of this machine and its containers, and no web page of another site. A page may send simple requests to every
 * port of the machine that shows it, and may also read the answers if its name resolves to 127.0.0.1 (DNS rebinding). So every
 * server checks the name by which it is called, and where the browser says that a request comes from.
 */
public final class LocalCallers {

    private static final int FORBIDDEN = 403;
    private static final Set<String> NAMES = Set.of("localhost", ContainerNetwork.HOST);

    /** A name, an IPv4 address or an IPv6 address in brackets, then an optional port. */
    private static final Pattern HOST = Pattern.compile("(?:\\[([0-9a-f:.]+)]|([a-z0-9.-]+))(?::\\d{1,5})?");

    /** {@code Sec-Fetch-Site} of a page of the same origin, and of an address that the user typed. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private LocalCallers() {}

    /** The filters of a server, or of a path, that answers no page of another site. */
    public static List<Filter> filters(InetAddress listening) {
        Filter pages = new Admission(LocalCallers::isOwnPage, "pages of other sites are not answered here");
        return Stream.concat(filtersOfApis(listening).stream(), Stream.of(pages))
                .toList();
    }

    /** The filters of the application's APIs: a page may call them as on AWS, where the APIs themselves decide (CORS). */
    public static List<Filter> filtersOfApis(InetAddress listening) {
        Filter names =
                new Admission(LocalCallers::isOwnName, "call this by localhost or by an address of this machine");
        return Stream.concat(ContainerNetwork.filters(listening).stream(), Stream.of(names))
                .toList();
    }

    /**
     * Answers only callers of this machine, not its containers, but for these paths. The name that containers use is refused, because
     * outside of them a name server of the network could resolve it.
     */
    public static HttpHandler onlyForThisMachine(HttpHandler handler, Set<String> others) {
        return exchange -> {
            if (isCalledFromThisMachine(exchange)
                    || others.contains(exchange.getRequestURI().getPath())) {
                handler.handle(exchange);
            } else {
                refuse(exchange, "call this by localhost or a loopback address");
            }
        };
    }

    private static boolean isCalledFromThisMachine(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return exchange.getLocalAddress().getAddress().isLoopbackAddress()
                && !host.toLowerCase(Locale.ROOT).startsWith(ContainerNetwork.HOST);
    }

    private static boolean isOwnName(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1
                && isOwnName(hosts.getFirst(), exchange.getLocalAddress().getAddress());
    }

    /** @param reached the address that the caller has connected to; a page cannot have an address as its name */
    static boolean isOwnName(String host, InetAddress reached) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1) == null ? parts.group(2) : parts.group(1);
        if (NAMES.contains(name)) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.equals(reached);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Programs send neither header. */
    private static boolean isOwnPage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String own = "http://" + headers.getFirst("Host");
        return headers.getOrDefault("Origin", List.of()).stream().allMatch(own::equalsIgnoreCase)
                && headers.getOrDefault("Sec-Fetch-Site", List.of()).stream().allMatch(OWN_SITE::contains);
    }

    /** Answers 403 in one line. */
    static void refuse(HttpExchange exchange, String reason) throws IOException {
        byte[] refusal = (reason + "\n").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(FORBIDDEN, refusal.length);
            exchange.getResponseBody().write(refusal);
        }
    }

    private static final class Admission extends Filter {

        private final Predicate<HttpExchange> admitted;
        private final String refusal;

        Admission(Predicate<HttpExchange> admitted, String refusal) {
            this.admitted = admitted;
            this.refusal = refusal;
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            if (admitted.test(exchange)) {
                chain.doFilter(exchange);
            } else {
                refuse(exchange, refusal);
            }
        }

        @Override
        public String description() {
            return refusal;
        }
    }
}
