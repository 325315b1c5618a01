package dev.cartwright.rules.shop;

/** An event source mapping of a template: a queue, or the stream of a table, whose events Lambda brings to a function. */
public record EventSource(Resource resource) {

    private static final String ALIAS = ".Alias";

    public String id() {
        return resource.id();
    }

    /** The logical id of the function whose alias it calls; empty when it calls none. */
    public String function() {
        String called = resource.at("FunctionName").reference();
        return called.endsWith(ALIAS) ? called.substring(0, called.length() - ALIAS.length()) : "";
    }

    /** The logical id of its queue or table. */
    public String origin() {
        return arn().reference();
    }

    public Tree arn() {
        return resource.at("EventSourceArn");
    }

    public boolean isQueue() {
        return arn().attribute().equals("Arn");
    }

    public boolean isStream() {
        return arn().attribute().equals("StreamArn");
    }

    /** A property by its path. */
    public Tree at(String... path) {
        return resource.at(path);
    }
}
