package dev.cartwright.embedded.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mapping template of an integration's response, in the part of VTL that answers preflight requests: one statement a line,
 * {@code #set} of a variable or of an overridden header, {@code #if} with comparisons. Everything else is refused by name.
 */
final class MappingTemplate {

    private static final Pattern SET = Pattern.compile("#set\\(\\$([\\w.-]+) = (.+)\\)");
    private static final Pattern IF = Pattern.compile("#if\\((.+)\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\$input\\.params\\(\"([\\w-]+)\"\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");
    private static final Pattern COMPARISON = Pattern.compile("\\$(\\w+) (==|!=) \"([^\"]*)\"");
    private static final Pattern CONTAINS = Pattern.compile("\\$(\\w+)\\.contains\\(\"([^\"]*)\"\\)");
    private static final String HEADER = "context.responseOverride.header.";
    private static final String END = "#end";

    private final List<String> statements;

    /** @throws IllegalArgumentException for a statement that is not supported */
    MappingTemplate(String text) {
        this.statements =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        headers(name -> "");
    }

    /** The headers that the template sets. */
    Map<String, String> headers(UnaryOperator<String> parameters) {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Deque<Boolean> runs = new ArrayDeque<>(List.of(true));
        for (String statement : statements) {
            Matcher set = SET.matcher(statement);
            Matcher condition = IF.matcher(statement);
            if (set.matches()) {
                String value = value(set.group(2), variables, parameters);
                boolean header = set.group(1).startsWith(HEADER);
                if (runs.element()) {
                    (header ? headers : variables)
                            .put(header ? set.group(1).substring(HEADER.length()) : set.group(1), value);
                }
            } else if (condition.matches()) {
                boolean holds = List.of(condition.group(1).split(" && ", -1)).stream()
                        .map(part -> holds(part, variables))
                        .reduce(true, Boolean::logicalAnd);
                runs.push(runs.element() && holds);
            } else if (statement.equals(END) && runs.size() > 1) {
                runs.pop();
            } else {
                throw unsupported(statement);
            }
        }
        return headers;
    }

    private static String value(String expression, Map<String, String> variables, UnaryOperator<String> parameters) {
        Matcher parameter = PARAMETER.matcher(expression);
        if (parameter.matches()) {
            return parameters.apply(parameter.group(1));
        }
        Matcher text = TEXT.matcher(expression);
        if (text.matches()) {
            return filled(text.group(1), variables);
        }
        if (VARIABLE.matcher(expression).matches()) {
            return filled(expression, variables);
        }
        throw unsupported(expression);
    }

    private static boolean holds(String condition, Map<String, String> variables) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (comparison.matches()) {
            boolean same =
                    variables.getOrDefault(comparison.group(1), "").equals(filled(comparison.group(3), variables));
            return same == comparison.group(2).equals("==");
        }
        Matcher contains = CONTAINS.matcher(condition);
        if (contains.matches()) {
            return variables.getOrDefault(contains.group(1), "").contains(filled(contains.group(2), variables));
        }
        throw unsupported(condition);
    }

    /** An unknown variable stays as it is written, as in VTL. */
    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), name.group())));
    }

    private static IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException("the local stack does not support this in a mapping template: " + what);
    }
}
