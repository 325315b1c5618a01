package dev.cartwright.rules.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard as a resource of a template, with a line for each widget.
 *
 * @param name {@code "shop"}
 * @param choices what stands for {@link #CHOSEN} in all widgets, as whoever looks at it chooses; none for no choice
 */
record Dashboard(String name, List<String> choices, List<Widget> widgets) {

    static final String CHOSEN = "CAPABILITY";

    private static final int COLUMNS = 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Dashboard {
        choices = List.copyOf(choices);
        widgets = List.copyOf(widgets);
    }

    String toYaml() {
        String choice = choices.isEmpty() ? "" : "\"variables\":[" + JSON.writeValueAsString(variable()) + "],";
        return """
                  %sDashboard:
                    Type: AWS::CloudWatch::Dashboard
                    Properties:
                      DashboardName: !Sub cartwright-${Stage}-%s
                      DashboardBody: !Sub |
                        {%s"widgets":[
                          %s
                        ]}
                """.formatted(capitalized(), name, choice, lines().collect(Collectors.joining(",\n          ")));
    }

    private String capitalized() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** From left to right, and on the next row where no room is left. */
    private Stream<String> lines() {
        var placed = new ArrayList<Map<String, Object>>();
        int x = 0;
        int y = 0;
        for (Widget widget : widgets) {
            if (x + widget.width() > COLUMNS) {
                x = 0;
                y += Widget.heightOfARow();
            }
            placed.add(widget.toJson(x, y));
            x += widget.width();
        }
        return placed.stream().map(JSON::writeValueAsString);
    }

    private Map<String, Object> variable() {
        var variable = new LinkedHashMap<String, Object>();
        variable.put("type", "pattern");
        variable.put("pattern", CHOSEN);
        variable.put("inputType", "select");
        variable.put("id", "capability");
        variable.put("label", "Capability");
        variable.put("defaultValue", choices.getFirst());
        variable.put("visible", true);
        variable.put(
                "values",
                choices.stream().map(choice -> Map.of("value", choice)).toList());
        return variable;
    }
}
