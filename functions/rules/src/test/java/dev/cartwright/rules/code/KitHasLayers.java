package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** The packages of kit stand in layers; whoever is in one knows no layer above. */
final class KitHasLayers implements CodeRule {

    /** Ground, what an operation is given, and the host. */
    private static final List<List<String>> LAYERS =
            List.of(List.of("value", "trace", "core"), List.of("store", "http", "message", "call"), List.of("lambda"));

    private static final int NONE = -1;

    @Override
    public Stream<String> complaints(JavaClass type) {
        if (!Place.of(type).isKit()) {
            return Stream.empty();
        }
        return layer(type) == NONE
                ? Stream.of("must be in a package of one of kit's layers")
                : Dependencies.forbidden(type, target -> Place.of(target).isKit() && layer(target) > layer(type));
    }

    private static int layer(JavaClass type) {
        String part = Place.of(type).part();
        return LAYERS.stream()
                .filter(layer -> layer.contains(part))
                .map(LAYERS::indexOf)
                .findFirst()
                .orElse(NONE);
    }
}
