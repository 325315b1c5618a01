package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** A batch is not repeated for one bad message: the function says which failed. */
final class BatchesReportTheirFailures implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.eventSources().stream()
                .filter(source -> !source.at("FunctionResponseTypes").texts().contains("ReportBatchItemFailures"))
                .map(source -> template.say(source.id(), "must have FunctionResponseTypes: [ReportBatchItemFailures]"));
    }
}
