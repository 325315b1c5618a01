package dev.cartwright.embedded.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records that are delivered together. */
record RecordBatch(List<StreamRecord> records, int retries) {

    RecordBatch from(int index) {
        return new RecordBatch(records.subList(index, records.size()), index == 0 ? retries + 1 : 0);
    }

    RecordBatch firstHalf() {
        return new RecordBatch(records.subList(0, records.size() / 2), retries);
    }

    RecordBatch secondHalf() {
        return new RecordBatch(records.subList(records.size() / 2, records.size()), retries);
    }

    Set<String> sequenceNumbers() {
        return records.stream().map(StreamRecord::sequenceNumber).collect(Collectors.toSet());
    }

    /** The index of the first failed record; the size if none failed. */
    int firstOf(Set<String> failed) {
        int index = 0;
        while (index < records.size() && !failed.contains(records.get(index).sequenceNumber())) {
            index++;
        }
        return index;
    }
}
