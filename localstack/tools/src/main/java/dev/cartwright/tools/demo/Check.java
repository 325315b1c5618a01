package dev.cartwright.tools.demo;

/** One thing that must be so at the end. */
public record Check(String what, String wanted, String found) {

    boolean holds() {
        return wanted.equals(found);
    }

    @Override
    public String toString() {
        return holds() ? "%s: %s".formatted(what, found) : "%s: %s, but should be %s".formatted(what, found, wanted);
    }
}
