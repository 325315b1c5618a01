package dev.cartwright.embedded.xray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Receives segments over UDP as AWS's X-Ray daemon does: a header line {@code {"format":"json","version":1}}, then the
 * document.
 */
public final class XrayDaemon implements AutoCloseable {

    private static final int LARGEST_PACKET = 64 * 1024;
    private static final int BUFFER = 4 * 1024 * 1024;

    private final Traces traces;
    private final DatagramSocket socket;

    private XrayDaemon(Traces traces, DatagramSocket socket) {
        this.traces = traces;
        this.socket = socket;
    }

    /** @param port 0 for a free one */
    public static XrayDaemon start(int port, Traces traces) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setReceiveBufferSize(BUFFER);
            XrayDaemon daemon = new XrayDaemon(traces, socket);
            Thread.ofPlatform().daemon().name("x-ray").start(daemon::receive);
            return daemon;
        } catch (SocketException e) {
            throw new UncheckedIOException("no X-Ray daemon on port " + port, e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_PACKET], LARGEST_PACKET);
        while (!socket.isClosed()) {
            receive(packet);
        }
    }

    private void receive(DatagramPacket packet) {
        try {
            socket.receive(packet);
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            traces.add(text.substring(text.indexOf('\n') + 1));
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
