package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Evaluates a SAM template and all templates nested in it. */
public final class SamApplication {

    private final DeploymentTarget target;

    public SamApplication(DeploymentTarget target) {
        this.target = target;
    }

    /** The parameters that a template declares. */
    public static Set<String> parametersOf(Path template) {
        return Tree.child(TemplateYaml.read(template), "Parameters").keySet();
    }

    /**
     * @param parameters of the root template, over its defaults
     * @throws UnsupportedResource where the template declares something unsupported
     */
    public ApplicationResources read(Path template, Map<String, String> parameters) {
        List<Resource> resources =
                new DeploymentContext(target).deploy(template, parameters).resources();
        return new ApplicationResources(withLocalAddresses(resources));
    }

    /** The gateway replaces the host of every REST API of the application. */
    private List<Resource> withLocalAddresses(List<Resource> resources) {
        String ids = resources.stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::Api"))
                .map(resource -> Pattern.quote(resource.physicalId()))
                .collect(Collectors.joining("|"));
        if (ids.isEmpty()) {
            return resources;
        }
        Pattern host = Pattern.compile("https://(?:" + ids + ")\\.execute-api\\."
                + Pattern.quote(target.region() + "." + DeploymentTarget.URL_SUFFIX));
        return resources.stream()
                .map(resource -> new Resource(
                        resource.stack(),
                        resource.logicalId(),
                        resource.type(),
                        Tree.map(localised(resource.properties(), host)),
                        resource.physicalId(),
                        resource.arn()))
                .toList();
    }

    private Object localised(Object value, Pattern host) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> changed = new LinkedHashMap<>();
                map.forEach((key, entry) -> changed.put(key.toString(), localised(entry, host)));
                yield changed;
            }
            case List<?> list ->
                list.stream().map(item -> localised(item, host)).toList();
            case String text
            when text.contains(".execute-api.") ->
                host.matcher(text)
                        .replaceAll(Matcher.quoteReplacement(target.gateway().toString()));
            default -> value;
        };
    }
}
