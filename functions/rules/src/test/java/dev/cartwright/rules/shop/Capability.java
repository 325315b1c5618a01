package dev.cartwright.rules.shop;

import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.lambda.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One capability as its folder has it.
 *
 * @param triggers the operations of its wiring by name
 * @param openapi its API's definition; nothing when it has no API
 * @param announces the types of message that its code announces
 */
public record Capability(
        String name,
        Template template,
        Map<String, Trigger> triggers,
        Tree openapi,
        Set<String> announces,
        MessageContract messages,
        String readme,
        Implementation code) {

    static final String APPLICATION = "src/main/resources/META-INF/services/" + Application.class.getName();

    static Capability in(Path folder) {
        String name = folder.getFileName().toString();
        Path contract = folder.resolve("contract");
        Path openapi = contract.resolve("openapi.yaml");
        Application application = application(folder);
        String root = application.getClass().getPackageName();
        return new Capability(
                name,
                Template.ofYaml(name, Shop.text(folder.resolve("template.yaml"))),
                Wiring.triggersOf(application),
                Files.exists(openapi) ? Tree.ofYaml(Shop.text(openapi)) : Tree.NOTHING,
                Announcements.ofDomain(root + ".domain"),
                MessageContract.in(contract.resolve("events")),
                Files.exists(folder.resolve("README.md")) ? Shop.text(folder.resolve("README.md")) : "",
                Implementation.in(root + ".function"));
    }

    private static Application application(Path folder) {
        String name = Shop.text(folder.resolve(APPLICATION)).strip();
        try {
            return Class.forName(name)
                    .asSubclass(Application.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(
                    folder.getFileName() + " is not among the dependencies of functions/rules/pom.xml; add it", absent);
        }
    }

    public List<Operation> operations() {
        return Operation.of(openapi);
    }

    public Optional<Operation> operation(String name) {
        return operations().stream()
                .filter(operation -> operation.id().equals(name))
                .findFirst();
    }

    /** What calls the operations that a function hosts, by their names; those that the wiring does not name are left out. */
    public Map<String, Trigger> triggersOf(FunctionResource function) {
        var hosted = new LinkedHashMap<String, Trigger>();
        function.operations().forEach(name -> {
            Trigger trigger = triggers.get(name);
            if (trigger != null) {
                hosted.put(name, trigger);
            }
        });
        return hosted;
    }
}
