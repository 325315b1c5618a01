package dev.cartwright.tools.demo;

/** One check at the end of a journey. */
public record Check(String what, String wanted, String found) {

    boolean holds() {
        return wanted.equals(found);
    }

    @Override
    public String toString() {
        return holds() ? "%s: %s".formatted(what, found) : "%s: %s, but should be %s".formatted(what, found, wanted);
    }
}
