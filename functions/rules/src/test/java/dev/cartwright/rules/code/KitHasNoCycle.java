package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.cycle_detection.Cycle;
import com.tngtech.archunit.library.cycle_detection.CycleDetector;
import com.tngtech.archunit.library.cycle_detection.Edge;
import dev.cartwright.rules.shop.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No package of kit knows another that knows it, not even through a third. */
final class KitHasNoCycle implements Rule<JavaClasses> {

    @Override
    public Stream<String> violations(JavaClasses classes) {
        List<JavaClass> kit =
                classes.stream().filter(type -> Place.of(type).isKit()).toList();
        Set<String> packages = kit.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<Edge<String>> edges = kit.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(KitHasNoCycle::edge)
                .filter(edge ->
                        packages.contains(edge.getTarget()) && !edge.getOrigin().equals(edge.getTarget()))
                .collect(Collectors.toSet());
        return CycleDetector.detectCycles(packages, edges).stream()
                .map(cycle -> String.join(", ", packagesOf(cycle)) + " must not know one another in a circle");
    }

    private static Edge<String> edge(Dependency dependency) {
        return Edge.create(
                dependency.getOriginClass().getPackageName(),
                dependency.getTargetClass().getBaseComponentType().getPackageName());
    }

    private static Set<String> packagesOf(Cycle<Edge<String>> cycle) {
        return cycle.getEdges().stream().map(Edge::getOrigin).collect(Collectors.toCollection(TreeSet::new));
    }
}
