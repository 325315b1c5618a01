package dev.cartwright.embedded.source;

import dev.cartwright.embedded.resource.Arn;
import dev.cartwright.embedded.resource.Declared;
import dev.cartwright.embedded.template.Application;
import dev.cartwright.embedded.template.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a function's asynchronous events are tried again.
 *
 * @param deadLetterQueue the name of the queue for what failed to the last
 */
record AsyncConfiguration(int maximumRetries, Optional<String> deadLetterQueue) {

    static final AsyncConfiguration DEFAULT = new AsyncConfiguration(2, Optional.empty());

    /** By the function's name. */
    static Map<String, AsyncConfiguration> declaredIn(Application application) {
        Map<String, AsyncConfiguration> configurations = new HashMap<>();
        application
                .ofType("AWS::Lambda::Function")
                .forEach(function -> configurations.put(
                        function.physicalId(),
                        DEFAULT.withDeadLetterQueue(Declared.by(function).child("DeadLetterConfig"), "TargetArn")));
        application
                .ofType("AWS::Lambda::EventInvokeConfig")
                .forEach(config -> configurations.compute(
                        FunctionName.of(Declared.by(config).text("FunctionName")),
                        (name, known) -> (known == null ? DEFAULT : known).withEventInvokeConfig(config)));
        return configurations;
    }

    private AsyncConfiguration withEventInvokeConfig(Resource resource) {
        Declared config = Declared.by(resource)
                .only("FunctionName", "Qualifier", "MaximumRetryAttempts", "MaximumEventAgeInSeconds");
        return new AsyncConfiguration(config.number("MaximumRetryAttempts", maximumRetries), deadLetterQueue);
    }

    private AsyncConfiguration withDeadLetterQueue(Declared config, String property) {
        Optional<String> queue =
                config.maybeText(property).map(arn -> Arn.parse(arn).name());
        return new AsyncConfiguration(maximumRetries, queue);
    }
}
