package dev.cartwright.dynamodb.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a request has the mistake for which our database refuses it, although the reference has not told it: the reference may
 * have had no item, or another mistake, before it came to it. It is seen in the request itself, or the reference refuses the
 * expression when it is sent alone. Without this a valid expression that is wrongly refused would pass for a listed difference.
 */
record Evidence(Wire reference, Wire ours) {

    private static final List<String> EXPRESSIONS = List.of(
            "ConditionExpression",
            "FilterExpression",
            "KeyConditionExpression",
            "ProjectionExpression",
            "UpdateExpression");

    static final Pattern EMPTY_SET = Pattern.compile("set {2}may not be empty for key (:\\w+)");

    private static final Pattern KEY =
            Pattern.compile("Cannot update attribute (\\w+)\\. This attribute is part of the key");
    private static final Pattern UNDEFINED = Pattern.compile("is not defined; attribute (?:name|value): ([#:]\\w+)");
    private static final Pattern UNUSED = Pattern.compile("unused in expressions: keys: \\{(.*)}");
    private static final Pattern PATHS = Pattern.compile(
            "Two document paths (?:overlap|conflict) with each other; .* path one: \\[(.*)], path two: \\[(.*)]$");

    private static final Pattern PATH = Pattern.compile("([#\\w]+)((?:\\[\\d+]|\\.[#\\w]+)+)(\\s*=)?");
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\.([#\\w]+)");
    private static final String NOBODY = "nobody-has-this";

    boolean supports(Difference difference) {
        JsonNode request = difference.operation().body();
        String answer = difference.ours().body().toString();
        if (answer.contains("The document path provided in the update expression is invalid for update")) {
            return updates(request).anyMatch(this::hasMissingPath);
        }
        Optional<String> key = first(KEY, answer).map(found -> found.group(1));
        if (key.isPresent()) {
            return updates(request)
                    .anyMatch(update -> update.path("Key").has(key.get())
                            && mentions(update.path("UpdateExpression").asString(), update, key.get()));
        }
        return !Mistakes.inExpression(difference.ours())
                || holders(request)
                        .anyMatch(holder -> hasMistake(holder, difference.ours().message()));
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    private static Stream<JsonNode> updates(JsonNode request) {
        return request.findParents("UpdateExpression").stream();
    }

    /** The parts of a request that have expressions, or names or values for them. */
    private static Stream<JsonNode> holders(JsonNode request) {
        return Stream.concat(EXPRESSIONS.stream(), Stream.of("ExpressionAttributeNames", "ExpressionAttributeValues"))
                .flatMap(member -> request.findParents(member).stream())
                .distinct();
    }

    private boolean hasMistake(JsonNode holder, String message) {
        String texts = String.join(
                "\n",
                EXPRESSIONS.stream().map(name -> holder.path(name).asString("")).toList());
        Optional<MatchResult> undefined = first(UNDEFINED, message);
        if (undefined.isPresent()) {
            String placeholder = undefined.get().group(1);
            return uses(texts, placeholder)
                    && !holder.path("ExpressionAttributeNames").has(placeholder)
                    && !holder.path("ExpressionAttributeValues").has(placeholder);
        }
        Optional<MatchResult> unused = first(UNUSED, message);
        if (unused.isPresent()) {
            return Arrays.stream(unused.get().group(1).split(", ", -1))
                    .noneMatch(placeholder -> uses(texts, placeholder));
        }
        Optional<MatchResult> paths = first(PATHS, message);
        if (paths.isPresent()) {
            return clash(steps(paths.get().group(1)), steps(paths.get().group(2)))
                    && mentions(texts, holder, steps(paths.get().group(1)).getFirst());
        }
        Optional<MatchResult> emptySet = first(EMPTY_SET, message);
        if (emptySet.isPresent()) {
            return hasEmptySet(
                    holder.path("ExpressionAttributeValues").path(emptySet.get().group(1)));
        }
        return EXPRESSIONS.stream().anyMatch(name -> holder.has(name) && refusedAlone(name, holder));
    }

    private static boolean hasEmptySet(JsonNode value) {
        return Stream.of("SS", "NS", "BS")
                .flatMap(type -> value.findValues(type).stream())
                .anyMatch(set -> set.isArray() && set.isEmpty());
    }

    private static boolean uses(String text, String word) {
        return Pattern.compile("(?<![\\w#:])" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** Whether an expression has the attribute, by itself or by a placeholder. */
    private static boolean mentions(String text, JsonNode holder, String attribute) {
        return uses(text, attribute)
                || holder.path("ExpressionAttributeNames").properties().stream()
                        .anyMatch(name -> name.getValue().asString().equals(attribute) && uses(text, name.getKey()));
    }

    private static List<String> steps(String path) {
        return List.of(path.split(", ", -1));
    }

    /** Whether one is the beginning of the other, or they part where one has a list and the other a map. */
    private static boolean clash(List<String> one, List<String> two) {
        int same = 0;
        while (same < Math.min(one.size(), two.size()) && one.get(same).equals(two.get(same))) {
            same++;
        }
        return same > 0
                && (same == Math.min(one.size(), two.size())
                        || one.get(same).startsWith("[") != two.get(same).startsWith("["));
    }

    private boolean refusedAlone(String expression, JsonNode holder) {
        String text = holder.path(expression).asString();
        ObjectNode alone = Wire.JSON.createObjectNode().put("TableName", RandomOperations.FULL);
        for (String member : List.of("ExpressionAttributeNames", "ExpressionAttributeValues")) {
            ObjectNode used = Wire.JSON.createObjectNode();
            holder.path(member).properties().stream()
                    .filter(given -> uses(text, given.getKey()))
                    .forEach(given -> used.set(given.getKey(), given.getValue()));
            if (!used.isEmpty()) {
                alone.set(member, used);
            }
        }
        return reference.send(sentAlone(expression, text, holder, alone)).type().equals("ValidationException");
    }

    private static Operation sentAlone(String expression, String text, JsonNode holder, ObjectNode alone) {
        return switch (expression) {
            case "UpdateExpression" -> {
                alone.set("Key", Wire.JSON.readTree("{\"pk\": {\"S\": \"" + NOBODY + "\"}, \"sk\": {\"N\": \"0\"}}"));
                alone.put("ConditionExpression", "attribute_exists(pk)"); // So that a valid one changes nothing.
                yield new Operation("UpdateItem", alone.put(expression, text));
            }
            case "KeyConditionExpression" -> {
                if (holder.has("IndexName")) {
                    alone.set("IndexName", holder.path("IndexName"));
                }
                yield new Operation("Query", alone.put(expression, text));
            }
            case "ProjectionExpression" -> new Operation("Scan", alone.put(expression, text));
            default -> new Operation("Scan", alone.put("FilterExpression", text));
        };
    }

    /** Whether an update sets or removes something in what the item does not have. The item is as it was: we refused. */
    private boolean hasMissingPath(JsonNode update) {
        ObjectNode get = Wire.JSON.createObjectNode();
        get.set("TableName", update.path("TableName"));
        get.set("Key", update.path("Key"));
        JsonNode item = ours.send(new Operation("GetItem", get)).body().path("Item");
        String text = update.path("UpdateExpression").asString();
        return PATH.matcher(text)
                .results()
                .filter(path -> path.group(3) != null || isRemoved(text, path.start()))
                .anyMatch(path -> !hasParent(item, path, update.path("ExpressionAttributeNames")));
    }

    private static boolean isRemoved(String text, int position) {
        Matcher section = Pattern.compile("\\b(SET|REMOVE|ADD|DELETE)\\s", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        String last = "";
        while (section.find() && section.start() < position) {
            last = section.group(1);
        }
        return !last.equalsIgnoreCase("SET");
    }

    private static boolean hasParent(JsonNode item, MatchResult path, JsonNode names) {
        JsonNode parent = item.path(name(path.group(1), names));
        List<MatchResult> steps = STEP.matcher(path.group(2)).results().toList();
        for (MatchResult step : steps.subList(0, steps.size() - 1)) {
            parent = step.group(1) == null
                    ? parent.path("M").path(name(step.group(2), names))
                    : parent.path("L").path(Integer.parseInt(step.group(1)));
        }
        return parent.has(steps.getLast().group(1) == null ? "M" : "L");
    }

    private static String name(String written, JsonNode names) {
        return names.path(written).asString(written);
    }
}
