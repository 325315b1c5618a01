package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** All functions of a capability write to one log group, which is declared, with an end to its lines. */
final class LogsAreKeptForAWhile implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !writesToOurs(template, function))
                .map(function -> template.say(
                        function.id(),
                        "must write to the capability's log group, /cartwright/${Stage}/ and its name, by the LoggingConfig"
                                + " of Globals; the group needs RetentionInDays"));
    }

    private static boolean writesToOurs(Template template, FunctionResource function) {
        String group = function.globals().at("LoggingConfig", "LogGroup").reference();
        String name = "/cartwright/${Stage}/"
                + function.globals().at("Environment", "Variables", "SERVICE").text();
        return !function.resource().at("LoggingConfig").exists()
                && template.resource(group).filter(logs -> keeps(logs, name)).isPresent();
    }

    private static boolean keeps(Resource group, String name) {
        return group.type().equals("AWS::Logs::LogGroup")
                && group.at("LogGroupName").substituted().equals(name)
                && group.at("RetentionInDays").number() > 0;
    }
}
