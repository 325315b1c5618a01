package dev.cartwright.dynamodb.server;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Admits programs of this machine, and no web page of another site. A page may send simple requests to every port of the machine
 * that shows it, and may also read the answers if its name resolves to 127.0.0.1 (DNS rebinding).
 */
final class Callers {

    /** A name, an IPv4 address or an IPv6 address in brackets, then an optional port. */
    private static final Pattern HOST = Pattern.compile("(?:\\[([0-9a-f:.]+)]|([a-z0-9.-]+))(?::\\d{1,5})?");

    /** {@code Sec-Fetch-Site} of a page of the same origin, and of an address that the user typed. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Callers() {}

    static boolean admits(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isLoopback(hosts.getFirst())) {
            return false;
        }
        String own = "http://" + hosts.getFirst();
        return headers.getOrDefault("Origin", List.of()).stream().allMatch(own::equalsIgnoreCase)
                && headers.getOrDefault("Sec-Fetch-Site", List.of()).stream().allMatch(OWN_SITE::contains);
    }

    private static boolean isLoopback(String host) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1) == null ? parts.group(2) : parts.group(1);
        try {
            return name.equals("localhost") || InetAddress.ofLiteral(name).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
