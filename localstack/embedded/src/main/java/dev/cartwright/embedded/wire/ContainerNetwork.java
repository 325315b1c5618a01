package dev.cartwright.embedded.wire;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The network through which containers of this machine reach it. */
public final class ContainerNetwork {

    /** The name of this machine in a function's container, set by {@code --add-host}. */
    public static final String HOST = "host.docker.internal";

    private static final String BRIDGE = "docker0";

    private ContainerNetwork() {}

    /** This machine's address on Docker's bridge; empty if there is none, as with Docker Desktop. */
    public static Optional<InetAddress> bridge() {
        try {
            return Optional.ofNullable(NetworkInterface.getByName(BRIDGE)).stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .findFirst();
        } catch (SocketException unknown) {
            return Optional.empty();
        }
    }

    /**
     * The filters for a server that listens on this address. They accept only this machine and the address's own network,
     * because Linux accepts packets for a bridge's address on every interface. None for loopback and for the wildcard
     * address.
     */
    public static List<Filter> filters(InetAddress listening) {
        return networks(listening).stream()
                .map(network -> onlyFrom(network.getAddress(), network.getNetworkPrefixLength()))
                .toList();
    }

    static Filter onlyFrom(InetAddress network, int prefix) {
        return new OnLink(network, prefix);
    }

    private static List<InterfaceAddress> networks(@Nullable InetAddress listening) {
        if (listening == null || listening.isLoopbackAddress() || listening.isAnyLocalAddress()) {
            return List.of();
        }
        try {
            return NetworkInterface.getByInetAddress(listening).getInterfaceAddresses().stream()
                    .filter(address -> address.getAddress().equals(listening))
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static final class OnLink extends Filter {

        private final InetAddress network;
        private final int prefix;

        OnLink(InetAddress network, int prefix) {
            this.network = network;
            this.prefix = prefix;
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            InetAddress peer = exchange.getRemoteAddress().getAddress();
            if (contains(network, prefix, peer)) {
                chain.doFilter(exchange);
                return;
            }
            LocalCallers.refuse(
                    exchange, "only containers on the network of " + network.getHostAddress() + " are answered here");
        }

        @Override
        public String description() {
            return "answers " + network + "/" + prefix;
        }
    }

    static boolean contains(InetAddress network, int prefix, InetAddress peer) {
        if (!(network instanceof Inet4Address) || !(peer instanceof Inet4Address)) {
            return network.equals(peer);
        }
        int mask = prefix == 0 ? 0 : -1 << (Integer.SIZE - prefix);
        return (bits(network) & mask) == (bits(peer) & mask);
    }

    private static int bits(InetAddress address) {
        return ByteBuffer.wrap(address.getAddress()).getInt();
    }
}
