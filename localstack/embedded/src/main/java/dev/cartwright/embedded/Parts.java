package dev.cartwright.embedded;

import dev.cartwright.embedded.template.Application;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an application consists of, in a line. */
final class Parts {

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("AWS::Serverless::Api", "API"),
            Map.entry("AWS::Lambda::Function", "function"),
            Map.entry("AWS::DynamoDB::Table", "table"),
            Map.entry("AWS::SQS::Queue", "queue"),
            Map.entry("AWS::Events::Rule", "rule"));

    private Parts() {}

    /** {@code 3 APIs, 37 functions, 1 table}. */
    static String of(Application application) {
        return NAMES.stream()
                .map(name -> counted(application.ofType(name.getKey()).count(), name.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String name) {
        return count + " " + name + (count == 1 ? "" : "s");
    }
}
