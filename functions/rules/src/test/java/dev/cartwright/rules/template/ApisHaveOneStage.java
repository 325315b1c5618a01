package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/**
 * An API is regional and has the stage v1 alone: without OpenApiVersion SAM makes a second one, named Stage, past the throttles and
 * the firewall. Nor may another stage call a function.
 */
final class ApisHaveOneStage implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        Stream<String> apis = template.resources("AWS::Serverless::Api").stream()
                .filter(api -> !hasOneStage(template, api))
                .map(api -> template.say(
                        api.id(),
                        "must have StageName v1, OpenApiVersion 3.0.1 and EndpointConfiguration {Type: REGIONAL}"));
        Stream<String> permissions = template.resources("AWS::Lambda::Permission").stream()
                .filter(permission -> permission.at("Principal").is("apigateway.amazonaws.com"))
                .filter(permission -> !namesAStage(permission.at("SourceArn").substituted()))
                .map(permission -> template.say(permission.id(), "must end its SourceArn with the stage: ${Api}/v1/*"));
        return Stream.concat(apis, permissions);
    }

    private static boolean hasOneStage(Template template, Resource api) {
        return api.at("StageName").is("v1")
                && setting(template, api, "OpenApiVersion").text().startsWith("3.")
                && setting(template, api, "EndpointConfiguration").at("Type").is("REGIONAL");
    }

    private static Tree setting(Template template, Resource api, String name) {
        Tree own = api.at(name);
        return own.exists() ? own : template.root().at("Globals", "Api", name);
    }

    private static boolean namesAStage(String source) {
        return source.endsWith("}/v1/*") || source.endsWith(":*/authorizers/*");
    }
}
