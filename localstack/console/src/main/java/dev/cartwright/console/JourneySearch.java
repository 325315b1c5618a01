package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A search that is a URL. */
public record JourneySearch(String text, boolean failed, int minimumMs, boolean schedules, int limit) {

    static final int FEW = 100;
    static final int MANY = 1000;

    static JourneySearch of(PageCall call) {
        boolean many = call.number("limit", FEW, MANY) > FEW;
        return new JourneySearch(
                call.field("text"),
                call.field("failed").equals("true"),
                call.number("minimum", 0, Integer.MAX_VALUE),
                call.field("schedules").equals("true"),
                many ? MANY : FEW);
    }

    /** A search for words finds schedules, too. */
    JourneyQuery query() {
        return new JourneyQuery(text, failed, minimumMs, schedules || !text.isEmpty(), limit);
    }

    public String url() {
        return url(limit);
    }

    /** The same search with as many results as are shown at most. */
    public String urlOfMany() {
        return url(MANY);
    }

    public boolean isEmpty() {
        return text.isEmpty() && !failed && minimumMs == 0 && !schedules;
    }

    private String url(int most) {
        return Console.PATH + "journeys?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&failed=" + failed
                + "&minimum=" + minimumMs + "&schedules=" + schedules + "&limit=" + most;
    }
}
