package dev.cartwright.console;

import java.util.Map;

/** The answer of a page. */
sealed interface PageAnswer {

    /**
     * A rendered template. A whole page takes the parameter {@code layout}, which the console adds.
     *
     * @param template {@code "journeys.jte"}
     */
    record Html(int status, String template, Map<String, Object> parameters) implements PageAnswer {}

    /** A file or a text. */
    record Text(int status, String contentType, String body) implements PageAnswer {}

    /** @param name of the file, in letters, digits, dots and hyphens */
    record Download(String name, String contentType, String body) implements PageAnswer {}

    /** See other: after a form. */
    record Redirect(String url) implements PageAnswer {}

    /** The browser keeps what it shows. */
    PageAnswer UNCHANGED = new Text(204, "text/plain", "");

    static PageAnswer page(String template, Map<String, Object> parameters) {
        return new Html(200, template, parameters);
    }

    /** A problem that the user can solve, with its reason. */
    static PageAnswer refused(int status, String reason) {
        return new Html(status, "problem.jte", Map.of("status", status, "reason", reason));
    }

    static PageAnswer notFound(String what) {
        return refused(404, what);
    }
}
