package dev.cartwright.embedded.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events and answers of the latest invocations, as many as fit, and those of kept journeys, within a limit of their own. */
final class PayloadStore {

    /** Roughly what a stored invocation takes besides its bytes: many small ones fill the memory, too. */
    static final int OVERHEAD = 256;

    record Stored(String function, byte[] event, byte[] answer) {

        private int size() {
            return OVERHEAD + event.length + answer.length;
        }
    }

    private final long mostLatest;
    private final long mostKept;
    private final Map<String, Stored> latest = new LinkedHashMap<>();
    private final Map<String, Stored> kept = new LinkedHashMap<>();
    private long latestBytes;
    private long keptBytes;

    PayloadStore(long mostLatest, long mostKept) {
        this.mostLatest = mostLatest;
        this.mostKept = mostKept;
    }

    synchronized void add(String requestId, Stored stored) {
        latest.put(requestId, stored);
        latestBytes += stored.size();
        var oldest = latest.values().iterator();
        while (latestBytes > mostLatest) {
            latestBytes -= oldest.next().size();
            oldest.remove();
        }
    }

    synchronized Optional<Stored> find(String requestId) {
        return Optional.ofNullable(latest.get(requestId)).or(() -> Optional.ofNullable(kept.get(requestId)));
    }

    synchronized boolean has(String requestId) {
        return latest.containsKey(requestId) || kept.containsKey(requestId);
    }

    /** Keeps these, as long as there is room for them. */
    synchronized void keep(List<String> requestIds) {
        for (String requestId : requestIds) {
            Stored stored = latest.get(requestId);
            if (stored != null && keptBytes + stored.size() <= mostKept) {
                latest.remove(requestId);
                latestBytes -= stored.size();
                kept.put(requestId, stored);
                keptBytes += stored.size();
            }
        }
    }

    synchronized void release(List<String> requestIds) {
        for (String requestId : requestIds) {
            Stored stored = kept.remove(requestId);
            if (stored != null) {
                keptBytes -= stored.size();
                add(requestId, stored);
            }
        }
    }
}
