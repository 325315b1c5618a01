package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/**
 * Every deployment publishes the API's definition. Otherwise SAM does so only when the definition's text changes, which is the same
 * whatever the value of a parameter in it: other allowed origins would change the API, but never its stage.
 */
final class ParametersReachTheStage implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        boolean all = template.root().at("Globals", "Api", "AlwaysDeploy").is(true);
        return template.resources("AWS::Serverless::Api").stream()
                .filter(api -> !all && !api.at("AlwaysDeploy").is(true))
                .map(api ->
                        template.say(api.id(), "must have AlwaysDeploy: true, or changed parameters do not reach it"));
    }
}
