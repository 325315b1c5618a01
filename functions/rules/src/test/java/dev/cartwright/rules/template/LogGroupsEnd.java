package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** No log group keeps its lines for ever, whoever writes them. */
final class LogGroupsEnd implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::Logs::LogGroup").stream()
                .filter(group -> group.at("RetentionInDays").number() <= 0)
                .map(group -> template.say(group.id(), "must have RetentionInDays"));
    }
}
