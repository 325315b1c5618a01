package dev.cartwright.embedded.events;

import java.util.List;

/** A rule with its targets. */
record Rule(String name, String arn, List<Target> targets) {}
