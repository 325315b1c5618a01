package dev.cartwright.psp.domain;

import dev.cartwright.psp.domain.Authorization.Approved;
import dev.cartwright.psp.domain.Authorization.Declined;
import dev.cartwright.psp.domain.Authorization.Facts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.Money;

/** Holds an amount, or does what else the magic token says. */
public final class CreateAuthorization {

    private final Authorizations authorizations;
    private final News news;
    private final Delays delays;
    private final InstantSource clock;

    public CreateAuthorization(Authorizations authorizations, News news, Delays delays, InstantSource clock) {
        this.authorizations = authorizations;
        this.news = news;
        this.delays = delays;
        this.clock = clock;
    }

    /**
     * What the merchant asks for.
     *
     * @param idempotencyKey one key makes one authorization
     */
    public record Command(
            String idempotencyKey, Money amount, MagicToken token, String reference, boolean wantsWebhooks) {

        Facts facts(InstantSource clock) {
            return new Facts(AuthorizationId.of(idempotencyKey), reference, amount, wantsWebhooks, clock.instant());
        }
    }

    /**
     * How slow the slow tokens are.
     *
     * @param slow within a patient caller's time limit
     * @param tooSlow beyond it
     */
    public record Delays(Duration slow, Duration tooSlow, Pause pause) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Made(Authorization authorization) implements Outcome {}

        record Broken() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return authorizations
                .find(AuthorizationId.of(command.idempotencyKey()))
                .<Outcome>map(found -> new Outcome.Made(found.value()))
                .orElseGet(() -> create(command));
    }

    private Outcome create(Command command) {
        Facts facts = command.facts(clock);
        return switch (command.token()) {
            case TOK_APPROVE -> made(new Approved(facts));
            case TOK_DECLINE -> made(new Declined(facts, DeclineReason.DECLINED));
            case TOK_INSUFFICIENT_FUNDS -> made(new Declined(facts, DeclineReason.INSUFFICIENT_FUNDS));
            case TOK_SLOW -> {
                delays.pause().of(delays.slow());
                yield made(new Approved(facts));
            }
            case TOK_FAIL_500 -> new Outcome.Broken();
            case TOK_TIMEOUT_AFTER_CHARGE -> {
                Outcome made = made(new Approved(facts));
                authorizations.commit();
                delays.pause().of(delays.tooSlow());
                yield made;
            }
            case TOK_ANSWER_TWICE -> toldTwice(new Approved(facts));
            case TOK_WEBHOOK_TWICE_OUT_OF_ORDER -> toldTwiceTheWrongWayRound(new Approved(facts));
        };
    }

    private Outcome made(Authorization authorization) {
        return made(authorization, List.of(result(authorization)));
    }

    private Outcome toldTwice(Approved approved) {
        Webhook result = result(approved);
        return made(approved, List.of(result, result));
    }

    private Outcome toldTwiceTheWrongWayRound(Approved approved) {
        Webhook created = news.of("authorization.created", approved);
        Webhook result = result(approved);
        return made(approved, List.of(result, created, result, created));
    }

    private Outcome made(Authorization authorization, List<Webhook> webhooks) {
        authorizations.add(authorization);
        news.tell(authorization, webhooks);
        return new Outcome.Made(authorization);
    }

    private Webhook result(Authorization authorization) {
        boolean declined = authorization instanceof Declined;
        return news.of(declined ? "authorization.declined" : "authorization.approved", authorization);
    }
}
