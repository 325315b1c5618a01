package dev.cartwright.console;

/**
 * What a map shows, as a URL.
 *
 * @param capability that is highlighted; empty for all
 * @param trace words of the journeys whose ways are highlighted; empty for all
 * @param deadLetters whether empty dead-letter queues are shown
 */
public record MapChoice(String capability, String trace, boolean deadLetters) {

    public boolean isEmpty() {
        return capability.isEmpty() && trace.isEmpty();
    }

    public String url() {
        return Console.PATH + "map?capability=" + JourneyDetail.encoded(capability) + "&trace="
                + JourneyDetail.encoded(trace) + "&dead=" + deadLetters;
    }
}
