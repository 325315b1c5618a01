package dev.cartwright.embedded.view;

import java.util.List;

/**
 * One journey with all its hops, in the order of their starts.
 *
 * @param omitted the number of hops that are left out, because there are too many
 */
public record RecordedJourney(JourneySummary summary, List<JourneyHop> hops, int omitted) {}
