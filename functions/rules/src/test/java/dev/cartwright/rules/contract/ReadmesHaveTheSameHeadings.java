package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Whoever knows one README finds their way in all. */
final class ReadmesHaveTheSameHeadings implements Rule<Capability> {

    private static final List<String> HEADINGS = List.of(
            "## What it decides",
            "## Functions",
            "## Events in and out",
            "## Table and keys",
            "## Limits and alarms",
            "## Try it");

    @Override
    public Stream<String> violations(Capability capability) {
        List<String> headings = capability
                .readme()
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        return headings.equals(HEADINGS)
                ? Stream.empty()
                : Stream.of(
                        capability.name() + ": README.md must have the headings " + HEADINGS + " but has " + headings);
    }
}
