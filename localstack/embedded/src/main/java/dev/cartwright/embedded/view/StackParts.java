package dev.cartwright.embedded.view;

/** The parts of a stack that its view and its actions share. */
public record StackParts(
        TopologyReader topology,
        BusViews bus,
        QueueViews queues,
        TableViews tables,
        FaultSwitches faults,
        CostMeter cost) {}
