package dev.cartwright.rules.shop;

import java.util.List;
import java.util.Optional;

/**
 * A CloudFormation template.
 *
 * @param name where it comes from, for the messages
 */
public record Template(String name, Tree root) {

    public static Template ofYaml(String name, String yaml) {
        return new Template(name, Tree.ofYaml(yaml));
    }

    public List<Resource> resources() {
        return root.at("Resources").entries().entrySet().stream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Resource> resources(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    public Optional<Resource> resource(String id) {
        return resources().stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    public List<FunctionResource> functions() {
        return resources("AWS::Serverless::Function").stream()
                .map(resource -> new FunctionResource(resource, root.at("Globals", "Function")))
                .toList();
    }

    public Optional<FunctionResource> function(String id) {
        return functions().stream().filter(function -> function.id().equals(id)).findFirst();
    }

    public List<EventSource> eventSources() {
        return resources("AWS::Lambda::EventSourceMapping").stream()
                .map(EventSource::new)
                .toList();
    }

    /** Those of which that function gets the events. */
    public List<EventSource> eventSourcesOf(FunctionResource function) {
        return eventSources().stream()
                .filter(source -> source.function().equals(function.id()))
                .toList();
    }

    /** A sentence about one of its resources. */
    public String say(String id, String what) {
        return name + ": " + id + " " + what;
    }
}
