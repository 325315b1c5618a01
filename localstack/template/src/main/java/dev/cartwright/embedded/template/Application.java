package dev.cartwright.embedded.template;

import java.util.List;
import java.util.stream.Stream;

/** All resources of a template and the stacks nested in it, in the order of their declaration. */
public record Application(List<Resource> resources) {

    public Application {
        resources = List.copyOf(resources);
    }

    public Stream<Resource> ofType(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }
}
