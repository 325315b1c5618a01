package dev.cartwright.payment.adapter;

import dev.cartwright.payment.domain.DeclineReason;

/** Why the provider declines, in its words; it may know more reasons than we tell apart. */
final class ProviderReason {

    private ProviderReason() {}

    static DeclineReason of(String text) {
        return text.equals("INSUFFICIENT_FUNDS") ? DeclineReason.INSUFFICIENT_FUNDS : DeclineReason.DECLINED;
    }
}
