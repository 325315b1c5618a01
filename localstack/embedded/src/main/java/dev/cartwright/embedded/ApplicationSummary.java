package dev.cartwright.embedded;

import dev.cartwright.template.ApplicationResources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A one-line summary of an application's resources. */
final class ApplicationSummary {

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("AWS::Serverless::Api", "API"),
            Map.entry("AWS::Lambda::Function", "function"),
            Map.entry("AWS::DynamoDB::Table", "table"),
            Map.entry("AWS::SQS::Queue", "queue"),
            Map.entry("AWS::Events::Rule", "rule"));

    private ApplicationSummary() {}

    /** {@code 3 APIs, 37 functions, 1 table}. */
    static String of(ApplicationResources application) {
        return NAMES.stream()
                .map(name -> counted(application.ofType(name.getKey()).count(), name.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String name) {
        return count + " " + name + (count == 1 ? "" : "s");
    }
}
