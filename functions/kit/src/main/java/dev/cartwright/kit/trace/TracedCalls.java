package dev.cartwright.kit.trace;

import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/** Makes each call of an AWS service a subsegment, and sends the trace along. */
public final class TracedCalls implements ExecutionInterceptor {

    private static final ExecutionAttribute<Segment> CALL = new ExecutionAttribute<>("dev.cartwright.kit.trace.call");

    private final XRayTracer tracer;

    public TracedCalls(XRayTracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Segment call = tracer.begin(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME), "aws");
        call.aws("operation", attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        call.aws("region", region == null ? null : region.id());
        attributes.putAttribute(CALL, call);
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        TraceContext trace = attributes.getAttribute(CALL).context();
        return trace.exists()
                ? context.httpRequest().copy(request -> request.putHeader("X-Amzn-Trace-Id", trace.toHeader()))
                : context.httpRequest();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Segment call = attributes.getAttribute(CALL);
        call.status(context.httpResponse().statusCode());
        context.httpResponse().firstMatchingHeader("x-amzn-RequestId").ifPresent(id -> call.aws("request_id", id));
        tracer.end(call);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        Segment call = attributes.getAttribute(CALL);
        context.httpResponse().ifPresent(response -> call.status(response.statusCode()));
        call.fail(context.exception().getClass());
        tracer.end(call);
    }
}
