package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every API logs its requests with the facts that an operator needs, and nothing of callers, bodies and tokens. */
final class AccessIsLogged implements Rule<Template> {

    private static final Pattern FACT = Pattern.compile("\\$context\\.([\\w.]+)");
    private static final Set<String> NEEDED =
            Set.of("httpMethod", "resourcePath", "requestId", "xrayTraceId", "status", "responseLatency");
    private static final Set<String> HARMLESS = Set.of("error.responseType", "integrationLatency", "responseLength");

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::Serverless::Api").stream()
                .flatMap(api -> Stream.concat(missing(template, api), strange(template, api)));
    }

    private static Stream<String> missing(Template template, Resource api) {
        Set<String> facts = Set.copyOf(facts(api).toList());
        boolean kept = api.at("AccessLogSetting", "DestinationArn").exists();
        return NEEDED.stream()
                .filter(fact -> !kept || !facts.contains(fact))
                .map(fact -> template.say(api.id(), "must have an AccessLogSetting with $context." + fact));
    }

    private static Stream<String> strange(Template template, Resource api) {
        return facts(api)
                .filter(fact -> !NEEDED.contains(fact) && !HARMLESS.contains(fact))
                .map(fact -> template.say(api.id(), "must not log $context." + fact));
    }

    private static Stream<String> facts(Resource api) {
        return FACT.matcher(api.at("AccessLogSetting", "Format").text())
                .results()
                .map((MatchResult fact) -> fact.group(1));
    }
}
