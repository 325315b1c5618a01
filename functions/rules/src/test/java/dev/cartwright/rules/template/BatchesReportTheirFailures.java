package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** A batch is not repeated for one bad message: the function says which failed. */
final class BatchesReportTheirFailures implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> Stream.of("SQS", "DynamoDB")
                        .flatMap(type -> function.events(type).stream())
                        .anyMatch(event ->
                                !event.at("FunctionResponseTypes").texts().contains("ReportBatchItemFailures")))
                .map(function ->
                        template.say(function.id(), "must have FunctionResponseTypes: [ReportBatchItemFailures]"));
    }
}
