package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** Every queue is encrypted. */
final class QueuesAreEncrypted implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::SQS::Queue").stream()
                .filter(queue -> !queue.at("SqsManagedSseEnabled").is(true)
                        && !queue.at("KmsMasterKeyId").exists())
                .map(queue -> template.say(queue.id(), "must have SqsManagedSseEnabled: true"));
    }
}
