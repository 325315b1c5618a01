package dev.cartwright.rules.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML with CloudFormation's short tags, each as its long form: {@code !Ref X} as {@code {Ref: X}}. */
final class CloudFormationYaml extends StandardConstructor {

    private CloudFormationYaml(LoadSettings settings) {
        super(settings);
    }

    static Tree read(String yaml) {
        LoadSettings settings = LoadSettings.builder().build();
        return new Tree(new Load(settings, new CloudFormationYaml(settings)).loadFromString(yaml));
    }

    @Override
    protected Optional<ConstructNode> findConstructorFor(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return super.findConstructorFor(node);
        }
        return Optional.of(tagged -> longForm(tag.substring(1), tagged));
    }

    private Map<String, Object> longForm(String tag, Node node) {
        Object value = switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("unknown YAML at " + node.getStartMark());
        };
        return switch (tag) {
            case "Ref", "Condition" -> Map.of(tag, value);
            case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String path ? List.of(path.split("\\.", 2)) : value);
            default -> Map.of("Fn::" + tag, value);
        };
    }
}
