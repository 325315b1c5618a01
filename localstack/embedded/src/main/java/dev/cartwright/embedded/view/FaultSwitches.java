package dev.cartwright.embedded.view;

/** The faults that are switched on. */
@SuppressWarnings("DoNotCallSuggester")
public final class FaultSwitches {

    StackFaults faults() {
        return StackFaults.NONE;
    }

    void meet(StackFaults faults) {
        throw new UnsupportedOperationException("meet");
    }
}
