package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Routes each path of the shop's one API to the capability whose contract has it: on LocalStack each API has its own address,
 * with the capability's name as its id, and there is no CloudFront.
 */
final class Routes implements Shop.Addresses {

    private static final String STAGE = "/v1";

    private final URI origin;
    private final List<Route> routes;

    private record Route(String capability, Pattern path) {}

    private Routes(URI origin, List<Route> routes) {
        this.origin = origin;
        this.routes = routes;
    }

    /** @param functions the folder of the capabilities */
    static Routes of(URI localStack, Path functions) {
        var routes = new ArrayList<Route>();
        try (Stream<Path> folders = Files.list(functions)) {
            for (Path folder : folders.sorted().toList()) {
                Path contract = folder.resolve("contract/openapi.yaml");
                if (Files.exists(contract)) {
                    paths(contract)
                            .forEach(path ->
                                    routes.add(new Route(folder.getFileName().toString(), pattern(path))));
                }
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(functions + " cannot be read", unreadable);
        }
        return new Routes(localStack, List.copyOf(routes));
    }

    private static Stream<String> paths(Path contract) throws IOException {
        try (var text = Files.newBufferedReader(contract)) {
            return new Load(LoadSettings.builder().build()).loadFromReader(text) instanceof Map<?, ?> document
                            && document.get("paths") instanceof Map<?, ?> paths
                    ? paths.keySet().stream().map(Object::toString)
                    : Stream.of();
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(STAGE + path.replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?");
    }

    @Override
    public URI of(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(route -> URI.create(ServiceAddresses.api(origin, route.capability()) + path))
                .orElseThrow(() -> new CommandFailure("no capability's contract/openapi.yaml has " + path));
    }

    /** The base URLs of the capabilities with an API. */
    Stream<String> bases() {
        return routes.stream()
                .map(Route::capability)
                .distinct()
                .map(capability -> ServiceAddresses.api(origin, capability) + STAGE);
    }
}
