package dev.cartwright.bench.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A socket instead of the X-Ray daemon; counts the segments and drops them. */
final class SegmentSink implements AutoCloseable {

    private static final int LARGEST = 64 * 1024;

    private final DatagramSocket socket;
    private final AtomicInteger segments = new AtomicInteger();

    SegmentSink() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().name("x-ray").start(this::receive);
    }

    /** The value of {@code AWS_XRAY_DAEMON_ADDRESS}. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int segments() {
        return segments.get();
    }

    private void receive() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                segments.incrementAndGet();
            } catch (IOException failure) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
