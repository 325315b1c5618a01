package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** A table can be restored to any second, is encrypted, and says what becomes of it with its stack. */
final class TablesAreKept implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::DynamoDB::Table").stream()
                .filter(table -> !isKept(table))
                .map(table -> template.say(
                        table.id(),
                        "must have point in time recovery, SSESpecification, DeletionPolicy"
                                + " and UpdateReplacePolicy"));
    }

    private static boolean isKept(Resource table) {
        return table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                        .is(true)
                && table.at("SSESpecification", "SSEEnabled").is(true)
                && table.declaration().at("DeletionPolicy").exists()
                && table.declaration().at("UpdateReplacePolicy").exists();
    }
}
