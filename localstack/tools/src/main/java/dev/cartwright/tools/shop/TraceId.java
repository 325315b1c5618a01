package dev.cartwright.tools.shop;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The root of an X-Ray trace that a client begins: {@code 1-67891233-abcdef012345678912345678}. */
public record TraceId(String root) {

    public static final String HEADER = "X-Amzn-Trace-Id";

    public static TraceId fresh() {
        byte[] random = new byte[12];
        ThreadLocalRandom.current().nextBytes(random);
        return new TraceId("1-%08x-%s"
                .formatted(Instant.now().getEpochSecond(), HexFormat.of().formatHex(random)));
    }

    /** The header's value with a sampling decision, so that every function records its segment. */
    public String sampled() {
        return "Root=" + root + ";Sampled=1";
    }
}
