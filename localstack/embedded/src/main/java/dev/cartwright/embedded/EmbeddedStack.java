package dev.cartwright.embedded;

import com.sun.net.httpserver.HttpHandler;
import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.aws.AwsSettings;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.gateway.Gateway;
import dev.cartwright.embedded.gateway.GatewaySettings;
import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.view.ApiReader;
import dev.cartwright.embedded.view.BusViews;
import dev.cartwright.embedded.view.CostMeter;
import dev.cartwright.embedded.view.EventContracts;
import dev.cartwright.embedded.view.FaultSwitches;
import dev.cartwright.embedded.view.QueueViews;
import dev.cartwright.embedded.view.RunningStackActions;
import dev.cartwright.embedded.view.RunningStackView;
import dev.cartwright.embedded.view.ServiceUse;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackPages;
import dev.cartwright.embedded.view.StackParts;
import dev.cartwright.embedded.view.StackRecording;
import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.view.TableViews;
import dev.cartwright.embedded.view.TopologyReader;
import dev.cartwright.embedded.wire.LocalCallers;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.SamApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running application: its gateway, functions and AWS services, until it is closed. */
public final class EmbeddedStack implements AutoCloseable {

    private static final String AUDIENCE = "cartwright";

    /** Functions in containers verify tokens. */
    private static final Set<String> FOR_CONTAINERS = Set.of("/_stack/jwks.json", "/_stack/health");

    private final String url;
    private final TokenIssuer tokens;
    private final DeploymentTarget target;
    private final ApplicationResources application;
    private final CompletableFuture<Functions> functions = new CompletableFuture<>();
    private final CompletableFuture<AwsServices> services = new CompletableFuture<>();
    private final AtomicReference<String> health = new AtomicReference<>("preparing");
    private final MetricStore metrics = new MetricStore();
    private final StackRecording recording = new StackRecording();
    private final CompletableFuture<StackParts> parts = new CompletableFuture<>();
    private final List<StackPages> pages = ServiceLoader.load(StackPages.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private @Nullable Gateway gateway;

    private EmbeddedStack(StackSettings settings) {
        this.url = "http://127.0.0.1:" + settings.port();
        this.tokens = TokenIssuer.start(url + "/_stack", AUDIENCE, settings.data());
        this.target = DeploymentTarget.local(settings.awsPort(), settings.port());
        this.application = new SamApplication(target).read(settings.template(), parameters(settings));
        Alarm.declaredIn(application).forEach(alarm -> metrics.keep(alarm.watched()));
    }

    /** The parameters for the stack's token issuer, as far as the template declares them, and the user's. */
    private Map<String, String> parameters(StackSettings settings) {
        var parameters = new HashMap<>(Map.of(
                "TokenIssuer", tokens.issuer(),
                "TokenAudience", tokens.audience(),
                "TokenKeys", url + "/_stack/jwks.json"));
        parameters.keySet().retainAll(SamApplication.parametersOf(settings.template()));
        parameters.putAll(settings.parameters());
        return parameters;
    }

    /**
     * Returns when requests are answered and the listener has prepared the application.
     *
     * @param console receives the output of the functions
     * @throws PortTaken when a port is in use
     */
    public static EmbeddedStack start(StackSettings settings, PrintStream console, StartListener listener)
            throws IOException {
        free(settings.port(), "--port");
        free(settings.awsPort(), "--aws-port");
        var watch = new Watch(listener);
        var stack = new EmbeddedStack(settings);
        watch.started(
                "read %s: %s".formatted(settings.template().getFileName(), ApplicationSummary.of(stack.application)));
        try {
            stack.run(settings, console, watch);
            listener.prepare(stack);
            stack.health.set("running");
            return stack;
        } catch (IOException | RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private static void free(int port, String option) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new PortTaken(port, option, taken);
        }
    }

    /** Reports the duration of each part of the start. */
    private static final class Watch {

        private final StartListener listener;
        private long since = System.nanoTime();

        Watch(StartListener listener) {
            this.listener = listener;
        }

        void started(String what) {
            long now = System.nanoTime();
            listener.started(what, Duration.ofNanos(now - since));
            since = now;
        }
    }

    private void run(StackSettings settings, PrintStream console, Watch watch) throws IOException {
        services.complete(AwsServices.start(
                aws(settings),
                application,
                (function, event, trigger, trace) -> functions.join().invoke(function, event, trigger, trace),
                metrics));
        watch.started("AWS services on " + services.join().endpoint());
        functions.complete(Functions.start(
                application, target, settings.hosting(), services.join().xrayDaemonAddress(), console, metrics));
        services.join().serve(functions.join().logs());
        recording.watch(functions.join(), services.join());
        parts.complete(parts(settings));
        gateway = Gateway.start(
                new GatewaySettings(settings.port(), addresses(settings), target.region(), target.accountId()),
                application,
                functions.join(),
                handlers(),
                metrics);
        watch.started("gateway on " + url);
    }

    /** What the view and the actions of a running stack consist of. */
    private StackParts parts(StackSettings settings) {
        AwsServices aws = services();
        var bus = new BusViews(aws.bus(), EventContracts.besides(settings.template()));
        bus.announceTo(recording.changes());
        var tables = new TableViews(aws.tables());
        tables.announceTo(recording.changes());
        var queues = new QueueViews(
                aws.queues(),
                aws.sources(),
                aws.tables(),
                recording.errors(functions().logs()));
        var topology = new TopologyReader(
                application, functions()::view, queues::queues, aws.sources()::waitingStreams, InstantSource.system());
        functions().journal().listen(topology::ended);
        aws.whenCalled(call -> topology.called(call.function(), ServiceUse.of(call)));
        return new StackParts(
                topology,
                bus,
                queues,
                tables,
                new FaultSwitches(aws, functions(), recording.changes()),
                new CostMeter(metrics, () -> samEnvironments().json(), settings.template()),
                new ApiReader(application));
    }

    /** The handlers of the stack's own paths. */
    private Map<String, HttpHandler> handlers() {
        StackView view = view();
        StackActions actions = actions();
        var routes = new StackRoutes();
        new StackEndpoints(health::get, tokens, functions(), services(), this::samEnvironments, metrics).addTo(routes);
        new JourneyEndpoints(view, actions).addTo(routes);
        new ApplicationEndpoints(view, actions).addTo(routes);
        new MessageEndpoints(view, actions).addTo(routes);
        new DataEndpoints(view, actions).addTo(routes);
        Map<String, HttpHandler> handlers =
                new HashMap<>(Map.of("/_stack/", LocalCallers.onlyForThisMachine(routes, FOR_CONTAINERS)));
        pages.forEach(
                page -> handlers.put(page.path(), LocalCallers.onlyForThisMachine(page.open(view, actions), Set.of())));
        return handlers;
    }

    private AwsSettings aws(StackSettings settings) {
        AwsSettings defaults = AwsSettings.defaults();
        return new AwsSettings(
                settings.awsPort(),
                0,
                target.region(),
                target.accountId(),
                settings.tables(),
                settings.data(),
                settings.alsoListenOn(),
                settings.redeliverAfter(),
                settings.hosting().environments(),
                defaults.asyncRetryDelays());
    }

    private static List<String> addresses(StackSettings settings) {
        var addresses = new ArrayList<>(List.of("127.0.0.1"));
        settings.alsoListenOn().map(InetAddress::getHostAddress).ifPresent(addresses::add);
        return addresses;
    }

    /** The origin of all APIs. */
    public String url() {
        return url;
    }

    public ApplicationResources application() {
        return application;
    }

    public Functions functions() {
        return functions.join();
    }

    public AwsServices services() {
        return services.join();
    }

    /** What happens in the stack. */
    public StackView view() {
        var address = new RunningStackView.Address(
                health::get, url, services().endpoint().toString());
        return new RunningStackView(address, functions(), recording, parts.join());
    }

    public StackActions actions() {
        return new RunningStackActions(functions(), recording, this::token, parts.join());
    }

    /** The addresses of pages, for people. */
    List<String> pages() {
        return pages.stream().map(page -> url + page.path()).toList();
    }

    SamEnvironments samEnvironments() {
        return new SamEnvironments(application, services().endpoint(), tokens.issuer());
    }

    public MetricStore metrics() {
        return metrics;
    }

    /** A token of a role for twelve hours. */
    public String token(String subject, String role) {
        return tokens.issue(tokens.claims(subject, role));
    }

    /** Stops accepting requests, then the processes of functions, then everything else. */
    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (functions.isDone()) {
            functions.join().close();
        }
        if (services.isDone()) {
            services.join().close();
        }
    }
}
