package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Parses YAML into maps, lists and values; CloudFormation's short tags become their long form, {@code {"Fn::Sub": ...}}. */
final class TemplateYaml {

    private final Path file;
    private final boolean shortTags;

    private TemplateYaml(Path file, boolean shortTags) {
        this.file = file;
        this.shortTags = shortTags;
    }

    /** A template, or one of our own files. */
    static Map<String, Object> read(Path file) {
        return Tree.map(new TemplateYaml(file, true).root());
    }

    /** A file of {@code AWS::Include}, where CloudFormation supports the long forms only. */
    static Object readIncluded(Path file) {
        return new TemplateYaml(file, false).root();
    }

    static Map<String, Object> parse(String text, String label) {
        TemplateYaml yaml = new TemplateYaml(Path.of(label), true);
        return Tree.map(yaml.value(compose(text, label).orElseThrow()));
    }

    private Object root() {
        try {
            return value(compose(Files.readString(file), file.toString())
                    .orElseThrow(() -> new UnsupportedResource(file + " is empty")));
        } catch (IOException failure) {
            throw new UnsupportedResource("cannot read " + failure.getMessage());
        } catch (YamlEngineException malformed) {
            throw new UnsupportedResource(file + ": " + malformed.getMessage());
        }
    }

    private static Optional<Node> compose(String text, String label) {
        return new Compose(LoadSettings.builder().setLabel(label).build()).composeString(text);
    }

    private Object value(Node node) {
        Object plain = plain(node);
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? longForm(tag.substring(1), plain, node) : plain;
    }

    private Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence ->
                sequence.getValue().stream().map(this::value).toList();
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new UnsupportedResource(at(node) + ": what is this?");
        };
    }

    private Map<String, Object> mapping(MappingNode mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnsupportedResource(at(entry.getKeyNode()) + ": a key must be a plain value");
            }
            if (map.put(key.getValue(), value(entry.getValueNode())) != null) {
                throw new UnsupportedResource(at(key) + ": " + key.getValue() + " is there twice");
            }
        }
        return map;
    }

    private static Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return integer(text);
        } else if (tag.equals(Tag.FLOAT)) {
            return Double.valueOf(text);
        } else if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return tag.equals(Tag.NULL) ? OmittedValue.NULL : text;
    }

    private static Object integer(String text) {
        long number = Long.decode(text.replaceFirst("^0+(?=\\d)", ""));
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private Object longForm(String tag, Object value, Node node) {
        if (!shortTags) {
            throw new UnsupportedResource(at(node) + ": AWS::Include does not read short forms, write "
                    + (tag.equals("Ref") ? "Ref" : "Fn::" + tag));
        }
        return switch (tag) {
            case "Ref", "Condition" -> Map.of(tag, value);
            case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String text ? List.of(text.split("\\.", 2)) : value);
            default -> Map.of("Fn::" + tag, value);
        };
    }

    private String at(Node node) {
        return file + node.getStartMark().map(TemplateYaml::line).orElse("");
    }

    private static String line(Mark mark) {
        return ":" + (mark.getLine() + 1);
    }
}
