package dev.cartwright.embedded.source;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a function's asynchronous events are retried.
 *
 * @param deadLetterQueue the name of the queue for events that failed every attempt
 */
record AsyncConfiguration(int maximumRetries, Optional<String> deadLetterQueue) {

    static final AsyncConfiguration DEFAULT = new AsyncConfiguration(2, Optional.empty());

    /** By the function's name. */
    static Map<String, AsyncConfiguration> declaredIn(ApplicationResources application) {
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
