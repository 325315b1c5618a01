package dev.cartwright.kit.trace;

import com.amazonaws.xray.AWSXRay;
import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.contexts.SegmentContextResolverChain;
import com.amazonaws.xray.contexts.ThreadLocalSegmentContextResolver;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Entity;
import com.amazonaws.xray.entities.Namespace;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.entities.TraceID;
import com.amazonaws.xray.strategy.IgnoreErrorContextMissingStrategy;
import java.util.function.Supplier;

/**
 * Records with the X-Ray SDK. It begins its own segments instead of using the SDK's Lambda facade, because one invocation
 * handles several messages, each with its own trace.
 */
public final class XRayTracer implements Tracer {

    private static final TraceContext PRIMER = new TraceContext("1-67430000-000000000000000000000001", "", true);

    private final AWSXRayRecorder recorder;

    public XRayTracer() {
        this(configured().build());
        AWSXRay.setGlobalRecorder(recorder);
    }

    private XRayTracer(AWSXRayRecorder recorder) {
        this.recorder = recorder;
    }

    private static AWSXRayRecorderBuilder configured() {
        return AWSXRayRecorderBuilder.standard()
                .withSegmentContextResolverChain(chain())
                .withContextMissingStrategy(new IgnoreErrorContextMissingStrategy())
                .withSecureIdGenerator();
    }

    private static SegmentContextResolverChain chain() {
        var chain = new SegmentContextResolverChain();
        chain.addResolver(new ThreadLocalSegmentContextResolver());
        return chain;
    }

    @Override
    public <T> T segment(String name, TraceContext parent, Supplier<T> work) {
        begin(name, parent);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            recorder.getCurrentSegmentOptional().ifPresent(segment -> segment.setFault(true));
            throw failure;
        } finally {
            recorder.endSegment();
        }
    }

    private void begin(String name, TraceContext parent) {
        if (!parent.exists()) {
            recorder.beginNoOpSegment();
            return;
        }
        TraceID root = TraceID.fromString(parent.root());
        if (!parent.sampled()) {
            recorder.beginNoOpSegment(root);
            return;
        }
        Segment segment = recorder.beginSegment(name, root, parent.parent().isEmpty() ? null : parent.parent());
        segment.setSampled(true);
    }

    @Override
    public <T> T subsegment(String name, Supplier<T> work) {
        Subsegment subsegment = recorder.beginSubsegment(name);
        subsegment.setNamespace(Namespace.REMOTE.toString());
        try {
            return work.get();
        } catch (RuntimeException failure) {
            subsegment.setFault(true);
            throw failure;
        } finally {
            recorder.endSubsegment();
        }
    }

    @Override
    public void annotate(String name, String value) {
        recorder.getCurrentSegmentOptional().ifPresent(segment -> segment.putAnnotation(name, value));
    }

    /** Serializes a segment without sending it. */
    @Override
    public void prime() {
        var unsent = new XRayTracer(configured().withEmitter(new Unsent()).build());
        unsent.segment("prime", PRIMER, () -> unsent.subsegment("prime", unsent::current));
    }

    private static final class Unsent extends Emitter {

        @Override
        public boolean sendSegment(Segment segment) {
            return !segment.serialize().isEmpty();
        }

        @Override
        public boolean sendSubsegment(Subsegment subsegment) {
            return !subsegment.serialize().isEmpty();
        }
    }

    @Override
    public TraceContext current() {
        Entity entity = recorder.getTraceEntity();
        if (entity == null) {
            return TraceContext.NONE;
        }
        Segment segment = entity.getParentSegment();
        boolean sampled = segment.isSampled();
        return new TraceContext(segment.getTraceId().toString(), sampled ? entity.getId() : "", sampled);
    }
}
