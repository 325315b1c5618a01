package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table can be restored to any second, is encrypted, outlives its replacement, and cannot be deleted in production; see
 * docs/decisions/0011-kept-tables.md.
 */
final class TablesAreKept implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::DynamoDB::Table").stream()
                .filter(table -> !isKept(table) || !isProtected(template, table))
                .map(table -> template.say(
                        table.id(),
                        "must have point in time recovery, SSESpecification, DeletionPolicy, UpdateReplacePolicy: Retain"
                                + " and DeletionProtectionEnabled: !If [IsProduction, true, false]"));
    }

    private static boolean isKept(Resource table) {
        return table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                        .is(true)
                && table.at("SSESpecification", "SSEEnabled").is(true)
                && table.declaration().at("DeletionPolicy").exists()
                && table.declaration().at("UpdateReplacePolicy").exists();
    }

    private static boolean isProtected(Template template, Resource table) {
        return cannotBeProduction(template)
                || (table.declaration().at("UpdateReplacePolicy").is("Retain")
                        && chosenByStage(table.at("DeletionProtectionEnabled"))
                        && meansTheStage(template.root().at("Conditions", "IsProduction")));
    }

    private static boolean cannotBeProduction(Template template) {
        return template.root()
                .at("Parameters", "Stage", "AllowedPattern")
                .text()
                .startsWith("(?!prod$)");
    }

    private static boolean chosenByStage(Tree choice) {
        return choice.at("Fn::If").texts().equals(List.of("IsProduction", "true", "false"));
    }

    private static boolean meansTheStage(Tree condition) {
        return condition.at("Fn::Equals").items().stream()
                        .anyMatch(side -> side.reference().equals("Stage"))
                && condition.at("Fn::Equals").items().stream().anyMatch(side -> side.is("prod"));
    }
}
