package dev.cartwright.embedded.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records that are tried together. */
record StreamBatch(List<StreamRecord> records, int retries) {

    StreamBatch from(int index) {
        return new StreamBatch(records.subList(index, records.size()), index == 0 ? retries + 1 : 0);
    }

    StreamBatch firstHalf() {
        return new StreamBatch(records.subList(0, records.size() / 2), retries);
    }

    StreamBatch secondHalf() {
        return new StreamBatch(records.subList(records.size() / 2, records.size()), retries);
    }

    Set<String> sequenceNumbers() {
        return records.stream().map(StreamRecord::sequenceNumber).collect(Collectors.toSet());
    }

    /** The place of the first record that failed; behind the last where none did. */
    int firstOf(Set<String> failed) {
        int index = 0;
        while (index < records.size() && !failed.contains(records.get(index).sequenceNumber())) {
            index++;
        }
        return index;
    }
}
