package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.stream.Stream;

/** Concurrency is reserved only where the parameter Reserve says so: a new account has less than our reservations. */
final class ReservationsAreAskedFor implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function ->
                        function.setting("ReservedConcurrentExecutions").exists())
                .filter(function -> !isAskedFor(template, function))
                .map(function -> template.say(
                        function.id(),
                        "must reserve concurrency by !If [Reserves, NUMBER, !Ref AWS::NoValue], with the parameter Reserve"
                                + " that is no by default"));
    }

    private static boolean isAskedFor(Template template, FunctionResource function) {
        List<Tree> choice =
                function.setting("ReservedConcurrentExecutions").at("Fn::If").items();
        return choice.size() == 3
                && choice.getFirst().is("Reserves")
                && choice.getLast().at("Ref").is("AWS::NoValue")
                && template.root().at("Parameters", "Reserve", "Default").is("no");
    }
}
