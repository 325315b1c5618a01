package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every role that a stack makes gets the boundary of its stage, if there is one: a pipeline may make no other. */
final class RolesHaveABoundary implements Rule<Template> {

    private static final Tree OF_THE_STAGE = new Tree(
            Map.of("Fn::If", List.of("HasBoundary", Map.of("Ref", "Boundary"), Map.of("Ref", "AWS::NoValue"))));

    @Override
    public Stream<String> violations(Template template) {
        Stream<String> functions = template.functions().stream()
                .filter(function -> !function.setting("PermissionsBoundary").equals(OF_THE_STAGE))
                .map(function -> function.id());
        Stream<String> roles = template.resources("AWS::IAM::Role").stream()
                .filter(role -> template.root().at("Transform").exists())
                .filter(role -> !role.at("PermissionsBoundary").equals(OF_THE_STAGE))
                .map(role -> role.id());
        return Stream.concat(functions, roles)
                .map(id -> template.say(
                        id, "must have PermissionsBoundary: !If [HasBoundary, !Ref Boundary, !Ref AWS::NoValue]"));
    }
}
