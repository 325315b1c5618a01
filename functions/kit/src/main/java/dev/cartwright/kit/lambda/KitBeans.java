package dev.cartwright.kit.lambda;

import dev.cartwright.kit.call.KnownParameters;
import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.call.SsmServiceDirectory;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Metrics;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.http.AllowedOrigins;
import dev.cartwright.kit.http.BodySchemas;
import dev.cartwright.kit.http.CachedTokens;
import dev.cartwright.kit.http.HttpEdge;
import dev.cartwright.kit.http.IdempotencyStore;
import dev.cartwright.kit.http.JwtVerifier;
import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.message.Bus;
import dev.cartwright.kit.message.DeadLetters;
import dev.cartwright.kit.message.EventBridgeBus;
import dev.cartwright.kit.message.Outbox;
import dev.cartwright.kit.message.QueueEdge;
import dev.cartwright.kit.message.SqsDeadLetters;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.trace.XRayTracer;
import dev.cartwright.kit.value.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The beans of every capability, all lazy, configured by the environment variables in the templates' Globals. */
final class KitBeans {

    /** How long parameters of SSM and secrets are cached; templates leave it at a minute. */
    private static final String PARAMETERS_SECONDS = "PARAMETERS_CACHED_SECONDS";

    private static final String A_MINUTE = "60";

    private KitBeans() {}

    static void wire(Wiring wiring, Settings settings) {
        wiring.bean(Settings.class, beans -> settings);
        wiring.bean(InstantSource.class, beans -> Clock.systemUTC());
        wiring.bean(Ids.class, beans -> new Ids(beans.get(InstantSource.class)));
        wiring.bean(Tracer.class, beans -> new XRayTracer());
        wiring.bean(
                Metrics.class,
                beans -> new Metrics(
                        settings.get("STAGE"),
                        settings.get("SERVICE"),
                        beans.get(InstantSource.class),
                        System.out::println));
        aws(wiring);
        store(wiring, settings);
        edges(wiring, settings);
        neighbours(wiring, settings);
    }

    private static void aws(Wiring wiring) {
        wiring.bean(AwsClients.class, beans -> new AwsClients());
        wiring.bean(DynamoDbClient.class, beans -> beans.get(AwsClients.class).build(DynamoDbClient.builder()));
        wiring.bean(
                EventBridgeClient.class, beans -> beans.get(AwsClients.class).build(EventBridgeClient.builder()));
        wiring.bean(SqsClient.class, beans -> beans.get(AwsClients.class).build(SqsClient.builder()));
    }

    private static void store(Wiring wiring, Settings settings) {
        wiring.bean(Table.class, beans -> new Table(beans.get(DynamoDbClient.class), settings.get("TABLE")));
        wiring.bean(
                Transactions.class,
                beans -> new Transactions(
                        beans.get(Table.class),
                        Json::write,
                        beans.get(Tracer.class),
                        beans.get(InstantSource.class),
                        beans.get(Metrics.class)::count));
        wiring.bean(
                Bus.class,
                beans -> new EventBridgeBus(
                        beans.get(EventBridgeClient.class),
                        settings.get("BUS"),
                        "cartwright." + settings.get("SERVICE")));
        wiring.bean(Outbox.class, beans -> new Outbox(beans.get(Table.class), beans.get(Bus.class)));
        wiring.bean(
                DeadLetters.class,
                beans -> new SqsDeadLetters(() -> beans.get(SqsClient.class), settings.get("DEAD_LETTERS")));
    }

    private static void neighbours(Wiring wiring, Settings settings) {
        wiring.bean(
                Secrets.class,
                beans -> new KnownParameters(
                        beans.get(AwsClients.class).parameters(),
                        Duration.ofSeconds(Long.parseLong(settings.get(PARAMETERS_SECONDS, A_MINUTE))),
                        beans.get(InstantSource.class)));
        wiring.bean(
                ServiceDirectory.class,
                beans -> new SsmServiceDirectory(beans.get(Secrets.class), settings.get("STAGE")));
    }

    private static void edges(Wiring wiring, Settings settings) {
        wiring.bean(
                TokenVerifier.class,
                beans -> new CachedTokens(
                        new JwtVerifier(
                                settings.get("TOKEN_ISSUER"),
                                settings.get("TOKEN_AUDIENCE"),
                                settings.get("TOKEN_KEYS")),
                        beans.get(InstantSource.class)));
        wiring.bean(
                HttpEdge.Parts.class,
                beans -> new HttpEdge.Parts(
                        () -> beans.get(TokenVerifier.class),
                        () -> beans.get(Transactions.class),
                        () -> new IdempotencyStore(beans.get(Table.class), beans.get(InstantSource.class)),
                        () -> beans.get(BodySchemas.class),
                        AllowedOrigins.of(settings.get("ALLOWED_ORIGINS", ""))));
        wiring.bean(
                QueueEdge.Parts.class,
                beans -> new QueueEdge.Parts(() -> beans.get(Transactions.class), () -> beans.get(DeadLetters.class)));
    }
}
