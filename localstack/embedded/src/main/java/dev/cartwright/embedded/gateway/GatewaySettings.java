package dev.cartwright.embedded.gateway;

import java.util.List;

/**
 * The addresses and the AWS identity of the gateway.
 *
 * @param port 0 for a free one
 * @param addresses local addresses to listen on; the first is printed
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
