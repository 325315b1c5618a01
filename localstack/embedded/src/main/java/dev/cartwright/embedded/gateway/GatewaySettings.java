package dev.cartwright.embedded.gateway;

import java.util.List;

/**
 * Where the gateway listens and as whom it speaks.
 *
 * @param port 0 picks a free one
 * @param addresses local addresses to listen on; the first is the one that is printed
 */
public record GatewaySettings(int port, List<String> addresses, String region, String account) {

    public GatewaySettings {
        addresses = List.copyOf(addresses);
    }

    /** Loopback only. */
    public static GatewaySettings onLoopback(int port, String region, String account) {
        return new GatewaySettings(port, List.of("127.0.0.1"), region, account);
    }
}
