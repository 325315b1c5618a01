package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Batches that take effect in parts; what is staged takes effect with the stock. */
public interface Batches {

    Optional<Versioned<Batch>> find(String key);

    /** Puts a batch in place of the one that was found, or of none. */
    void save(Versioned<Batch> before, Batch after);

    /** Holds what a batch takes away; it must be available. */
    void hold(List<Line> losses);

    /** Takes away what was held. */
    void settle(Stock before, Adjustment loss);

    /** The adjustments of those of a batch's changes that have taken effect. */
    List<Adjustment> adjustments(Batch batch, List<Change> changes);

    /** Keys of batches that nobody has finished by now. */
    List<String> due(Instant now);

    /** Makes what is staged so far take effect; the work must be ready to run again from there. */
    void commit();
}
