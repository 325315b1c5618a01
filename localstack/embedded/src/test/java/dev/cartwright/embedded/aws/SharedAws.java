package dev.cartwright.embedded.aws;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running stack for all test classes that only need resources of their own; started by the first, closed at the end. */
final class SharedAws implements ParameterResolver {

    private static final List<Consumer<Declarations>> RESOURCES = List.of(
            ThroughEveryHopTests::declare,
            PutEventsTests::declare,
            QueueSourceTests::declare,
            StreamSourceTests::declare,
            SmallApisTests::declare,
            SecretsManagerApiTests::declare,
            PermissionTests::declare);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalAws.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedAws.class))
                .computeIfAbsent(LocalAws.class, type -> start(), LocalAws.class);
    }

    private static LocalAws start() {
        int port = LocalAws.freePort();
        Declarations declarations = new Declarations(port).bus("shop");
        RESOURCES.forEach(resources -> resources.accept(declarations));
        return LocalAws.start(LocalAws.settings(port), declarations.application());
    }
}
