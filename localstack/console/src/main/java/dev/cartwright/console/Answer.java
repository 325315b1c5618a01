package dev.cartwright.console;

import java.util.Map;

/** The answer of a page. */
sealed interface Answer {

    /**
     * A rendered template. A whole page takes the parameter {@code layout}, which the console adds.
     *
     * @param template {@code "journeys.jte"}
     */
    record Html(int status, String template, Map<String, Object> parameters) implements Answer {}

    /** A file or a text. */
    record Text(int status, String contentType, String body) implements Answer {}

    /** @param name of the file, in letters, digits, dots and hyphens */
    record Download(String name, String contentType, String body) implements Answer {}

    /** See other: after a form. */
    record Redirect(String url) implements Answer {}

    static Answer page(String template, Map<String, Object> parameters) {
        return new Html(200, template, parameters);
    }

    /** A problem that the user can solve, with its reason. */
    static Answer refused(int status, String reason) {
        return new Html(status, "problem.jte", Map.of("status", status, "reason", reason));
    }

    static Answer notFound(String what) {
        return refused(404, what);
    }
}
