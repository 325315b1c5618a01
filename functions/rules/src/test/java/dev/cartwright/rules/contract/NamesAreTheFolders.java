package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** A capability's folder, zip, SERVICE, API and address have one name. */
final class NamesAreTheFolders implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        String name = capability.name();
        Stream<String> functions = capability.template().functions().stream()
                .filter(function -> !function.resource().at("CodeUri").is("target/" + name + ".zip")
                        || !function.variable("SERVICE").is(name)
                        || !function.variable("STAGE").reference().equals("Stage"))
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "must have CodeUri target/" + name + ".zip of its own, SERVICE " + name
                                        + " and STAGE of the parameter"));
        Stream<String> apis = capability.template().resources("AWS::Serverless::Api").stream()
                .filter(api -> !api.at("Name").substituted().equals("cartwright-${Stage}-" + name)
                        || !api.at("StageName").is("v1"))
                .map(api ->
                        capability.template().say(api.id(), "must be cartwright-${Stage}-" + name + " with stage v1"));
        return Stream.concat(functions, apis);
    }
}
