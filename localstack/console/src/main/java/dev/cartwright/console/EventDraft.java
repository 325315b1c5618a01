package dev.cartwright.console;

import java.util.List;

/**
 * An event to be edited and sent.
 *
 * @param problems what its contract says against it
 */
public record EventDraft(String source, String type, String detail, List<String> problems) {}
