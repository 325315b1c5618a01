package dev.cartwright.template;

import java.util.List;
import java.util.stream.Stream;

/** All resources of a template and the stacks nested in it, in the order of their declaration. */
public record ApplicationResources(List<Resource> resources) {

    public ApplicationResources {
        resources = List.copyOf(resources);
    }

    public Stream<Resource> ofType(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }
}
