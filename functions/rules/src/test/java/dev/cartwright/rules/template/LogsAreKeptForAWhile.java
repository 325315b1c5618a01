package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** Every function's log group is declared, with an end to its lines. */
final class LogsAreKeptForAWhile implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .map(FunctionResource::id)
                .filter(id -> template.resources("AWS::Logs::LogGroup").stream().noneMatch(group -> keeps(group, id)))
                .map(id -> template.say(id, "needs a log group /aws/lambda/${" + id + "} with RetentionInDays"));
    }

    private static boolean keeps(Resource group, String function) {
        return group.at("LogGroupName").substituted().equals("/aws/lambda/${" + function + "}")
                && group.at("RetentionInDays").number() > 0;
    }
}
