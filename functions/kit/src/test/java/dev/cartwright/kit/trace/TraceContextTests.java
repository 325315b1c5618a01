package dev.cartwright.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceContextTests {

    private static final String HEADER = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    @Test
    void survivesTheWayThroughATraceparent() {
        TraceContext trace = TraceContext.ofHeader(HEADER);

        assertThat(trace.toTraceparent()).isEqualTo("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01");
        assertThat(TraceContext.ofTraceparent(trace.toTraceparent())).isEqualTo(trace);
        assertThat(trace.toHeader()).isEqualTo(HEADER);
    }

    @Test
    void takesNonsenseForNoTrace() {
        assertThat(TraceContext.ofHeader("Root=; drop table")).isEqualTo(TraceContext.NONE);
        assertThat(TraceContext.ofTraceparent("00-zz-1-01")).isEqualTo(TraceContext.NONE);
        assertThat(TraceContext.NONE.toTraceparent()).isEmpty();
    }
}
