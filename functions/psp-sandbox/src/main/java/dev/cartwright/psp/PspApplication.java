package dev.cartwright.psp;

import dev.cartwright.kit.call.CallPolicy;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Beans;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.psp.adapter.DynamoAuthorizations;
import dev.cartwright.psp.adapter.HttpWebhooks;
import dev.cartwright.psp.adapter.KeyVerifier;
import dev.cartwright.psp.domain.Authorizations;
import dev.cartwright.psp.domain.CaptureAuthorization;
import dev.cartwright.psp.domain.CreateAuthorization;
import dev.cartwright.psp.domain.CreateAuthorization.Delays;
import dev.cartwright.psp.domain.News;
import dev.cartwright.psp.domain.Pause;
import dev.cartwright.psp.domain.RefundAuthorization;
import dev.cartwright.psp.domain.SendWebhooks;
import dev.cartwright.psp.domain.VoidAuthorization;
import dev.cartwright.psp.domain.Webhooks;
import dev.cartwright.psp.function.CaptureAuthorizationFunction;
import dev.cartwright.psp.function.CreateAuthorizationFunction;
import dev.cartwright.psp.function.FindAuthorizationsFunction;
import dev.cartwright.psp.function.GetAuthorizationFunction;
import dev.cartwright.psp.function.RefundAuthorizationFunction;
import dev.cartwright.psp.function.SandboxCommands;
import dev.cartwright.psp.function.VoidAuthorizationFunction;
import java.time.Duration;
import java.time.InstantSource;

/** The provider's beans and operations. */
public final class PspApplication implements Application {

    private static final Duration WEBHOOK_LIMIT = Duration.ofSeconds(5);

    @Override
    public void wire(Wiring wiring) {
        wiring.bean(PspSettings.class, beans -> PspSettings.of(beans.get(Settings.class)));
        wiring.bean(TokenVerifier.class, PspApplication::merchant);
        wiring.bean(Authorizations.class, beans -> new DynamoAuthorizations(beans.get(Table.class)));
        wiring.bean(Webhooks.class, PspApplication::webhooks);
        wiring.bean(Pause.class, beans -> PspApplication::pause);
        wiring.bean(
                News.class,
                beans -> new News(
                        beans.get(Authorizations.class), beans.get(Ids.class), beans.get(InstantSource.class)));
        reads(wiring);
        writes(wiring);
        wiring.on(
                "psp-sandbox",
                SendWebhooks.TYPE,
                beans -> new SandboxCommands(beans.get(Webhooks.class))::onSendWebhooks);
        wiring.outbox();
    }

    private static TokenVerifier merchant(Beans beans) {
        String name = beans.get(PspSettings.class).keyName();
        return new KeyVerifier(() -> beans.get(Secrets.class).get(name));
    }

    private static Webhooks webhooks(Beans beans) {
        PspSettings settings = beans.get(PspSettings.class);
        var directory = beans.get(ServiceDirectory.class);
        var neighbour = new Neighbour(
                settings.webhooks().service(), directory, CallPolicy.once(WEBHOOK_LIMIT), beans.get(Tracer.class));
        return new HttpWebhooks(
                settings.webhooks(),
                directory,
                neighbour,
                () -> beans.get(Secrets.class).get(settings.webhookSecretName()),
                beans.get(InstantSource.class));
    }

    private static void reads(Wiring wiring) {
        wiring.read(
                "getAuthorization",
                "GET /psp/authorizations/{authorizationId}",
                Access.KEY,
                beans -> new GetAuthorizationFunction(beans.get(Authorizations.class)));
        wiring.read(
                "findAuthorizations",
                "GET /psp/authorizations",
                Access.KEY,
                beans -> new FindAuthorizationsFunction(beans.get(Authorizations.class)));
    }

    private static void writes(Wiring wiring) {
        wiring.write(
                "createAuthorization",
                "POST /psp/authorizations",
                Access.KEY,
                beans -> new CreateAuthorizationFunction(createAuthorization(beans), beans.get(Webhooks.class)));
        wiring.write(
                "captureAuthorization",
                "POST /psp/authorizations/{authorizationId}/captures",
                Access.KEY,
                beans -> new CaptureAuthorizationFunction(
                        new CaptureAuthorization(beans.get(Authorizations.class), beans.get(News.class))));
        wiring.write(
                "voidAuthorization",
                "POST /psp/authorizations/{authorizationId}/voids",
                Access.KEY,
                beans -> new VoidAuthorizationFunction(
                        new VoidAuthorization(beans.get(Authorizations.class), beans.get(News.class))));
        wiring.write(
                "refundAuthorization",
                "POST /psp/authorizations/{authorizationId}/refunds",
                Access.KEY,
                beans -> new RefundAuthorizationFunction(
                        new RefundAuthorization(beans.get(Authorizations.class), beans.get(News.class))));
    }

    private static CreateAuthorization createAuthorization(Beans beans) {
        PspSettings settings = beans.get(PspSettings.class);
        return new CreateAuthorization(
                beans.get(Authorizations.class),
                beans.get(News.class),
                new Delays(settings.slow(), settings.tooSlow(), beans.get(Pause.class)),
                beans.get(InstantSource.class));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the pause was interrupted", Duration.ofSeconds(1), interrupted);
        }
    }
}
