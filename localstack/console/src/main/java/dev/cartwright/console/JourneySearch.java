package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A search that is a URL. */
public record JourneySearch(String text, boolean failed, int minimumMs, int limit) {

    static final int FEW = 100;
    static final int MANY = 1000;

    static JourneySearch of(PageCall call) {
        boolean many = call.number("limit", FEW, MANY) > FEW;
        return new JourneySearch(
                call.field("text"),
                call.field("failed").equals("true"),
                call.number("minimum", 0, Integer.MAX_VALUE),
                many ? MANY : FEW);
    }

    JourneyQuery query() {
        return new JourneyQuery(text, failed, minimumMs, limit);
    }

    public String url() {
        return url(limit);
    }

    /** The same search with as many results as are shown at most. */
    public String urlOfMany() {
        return url(MANY);
    }

    public boolean isEmpty() {
        return text.isEmpty() && !failed && minimumMs == 0;
    }

    private String url(int most) {
        return Console.PATH + "journeys?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&failed=" + failed
                + "&minimum=" + minimumMs + "&limit=" + most;
    }
}
