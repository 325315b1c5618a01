package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many orders may use a promotion.
 *
 * @param perCustomer guests cannot use a promotion that has it
 */
public record Limits(Optional<Long> inAll, Optional<Long> perCustomer) {

    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    public Limits {
        InvalidInput.unless(
                Stream.concat(inAll.stream(), perCustomer.stream()).allMatch(uses -> uses >= 1),
                "limits are at least 1");
    }

    Limits oncePerCustomer() {
        return new Limits(inAll, Optional.of(1L));
    }

    public boolean exist() {
        return inAll.isPresent() || perCustomer.isPresent();
    }

    public boolean leave(Uses uses) {
        return inAll.stream().allMatch(most -> uses.inAll() < most)
                && perCustomer.stream().allMatch(most -> uses.byCustomer() < most);
    }
}
