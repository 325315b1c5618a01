package dev.cartwright.payment;

import dev.cartwright.kit.call.BreakerPolicy;
import dev.cartwright.kit.call.CallPolicy;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.call.SharedBreaker;
import dev.cartwright.kit.call.TableBreakerStates;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Beans;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.payment.adapter.DynamoLedger;
import dev.cartwright.payment.adapter.DynamoPayments;
import dev.cartwright.payment.adapter.HttpPaymentProvider;
import dev.cartwright.payment.adapter.StandardWebhooks;
import dev.cartwright.payment.domain.AdvancePayment;
import dev.cartwright.payment.domain.AskProvider;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.PaymentProvider;
import dev.cartwright.payment.domain.Payments;
import dev.cartwright.payment.domain.ReceiveNews;
import dev.cartwright.payment.domain.ReconcilePayments;
import dev.cartwright.payment.domain.RefundPayment;
import dev.cartwright.payment.domain.SettleRefund;
import dev.cartwright.payment.domain.SweepPayments;
import dev.cartwright.payment.domain.Webhooks;
import dev.cartwright.payment.function.GetBalancesFunction;
import dev.cartwright.payment.function.GetPaymentFunction;
import dev.cartwright.payment.function.OrderCommands;
import dev.cartwright.payment.function.ReceiveWebhookFunction;
import dev.cartwright.payment.function.ReconcilePaymentFunction;
import dev.cartwright.payment.function.ReconcilePaymentsFunction;
import dev.cartwright.payment.function.RefundPaymentFunction;
import dev.cartwright.payment.function.SweepPaymentsFunction;
import java.time.InstantSource;

/** The beans and operations of payments. */
public final class PaymentApplication implements Application {

    private static final String PROVIDER = "psp";

    @Override
    public void wire(Wiring wiring) {
        ports(wiring);
        useCases(wiring);
        ofTheCheckout(wiring);
        forAdmins(wiring);
        wiring.receive(
                "receiveWebhook",
                "POST /payments/webhooks/psp",
                Access.PUBLIC,
                beans -> new ReceiveWebhookFunction(
                        beans.get(Webhooks.class),
                        new ReceiveNews(
                                beans.get(Payments.class),
                                beans.get(AdvancePayment.class),
                                beans.get(SettleRefund.class))));
        sweeps(wiring);
        wiring.outbox();
    }

    private static void ports(Wiring wiring) {
        wiring.bean(PaymentSettings.class, beans -> PaymentSettings.of(beans.get(Settings.class)));
        wiring.bean(
                Payments.class, beans -> new DynamoPayments(beans.get(Table.class), beans.get(InstantSource.class)));
        wiring.bean(Ledger.class, beans -> new DynamoLedger(beans.get(Table.class)));
        wiring.bean(PaymentProvider.class, PaymentApplication::provider);
        wiring.bean(Webhooks.class, PaymentApplication::webhooks);
    }

    private static PaymentProvider provider(Beans beans) {
        PaymentSettings settings = beans.get(PaymentSettings.class);
        var directory = beans.get(ServiceDirectory.class);
        var neighbour =
                new Neighbour(PROVIDER, directory, CallPolicy.once(settings.providerLimit()), beans.get(Tracer.class));
        var states = new TableBreakerStates(beans.get(Table.class), beans.get(Transactions.class));
        var breaker = new SharedBreaker(PROVIDER, states, BreakerPolicy.standard(), beans.get(InstantSource.class));
        return new HttpPaymentProvider(
                neighbour, breaker, directory, () -> beans.get(Secrets.class).get(settings.keyName()));
    }

    private static Webhooks webhooks(Beans beans) {
        String name = beans.get(PaymentSettings.class).webhookSecretName();
        return new StandardWebhooks(() -> beans.get(Secrets.class).get(name), beans.get(InstantSource.class));
    }

    private static void useCases(Wiring wiring) {
        wiring.bean(
                AdvancePayment.class,
                beans -> new AdvancePayment(
                        beans.get(Payments.class),
                        new AskProvider(
                                beans.get(PaymentProvider.class),
                                beans.get(PaymentSettings.class).patience(),
                                beans.get(InstantSource.class)),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class)));
        wiring.bean(
                SettleRefund.class,
                beans -> new SettleRefund(
                        beans.get(Payments.class),
                        beans.get(PaymentProvider.class),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class)));
        wiring.bean(
                RefundPayment.class,
                beans -> new RefundPayment(
                        beans.get(Payments.class), beans.get(SettleRefund.class), beans.get(InstantSource.class)));
        wiring.bean(
                ReconcilePayments.class,
                beans -> new ReconcilePayments(
                        beans.get(Payments.class), beans.get(Ledger.class), beans.get(PaymentProvider.class)));
    }

    private static void ofTheCheckout(Wiring wiring) {
        wiring.bean(
                OrderCommands.class,
                beans -> new OrderCommands(beans.get(AdvancePayment.class), beans.get(RefundPayment.class)));
        wiring.on("order", OrderCommands.Authorize.TYPE, beans -> beans.get(OrderCommands.class)::onAuthorizePayment);
        wiring.on("order", OrderCommands.Capture.TYPE, beans -> beans.get(OrderCommands.class)::onCapturePayment);
        wiring.on("order", OrderCommands.Cancel.TYPE, beans -> beans.get(OrderCommands.class)::onVoidPayment);
        wiring.on("order", OrderCommands.Refund.TYPE, beans -> beans.get(OrderCommands.class)::onRefundPayment);
    }

    private static void forAdmins(Wiring wiring) {
        wiring.read(
                "getPayment",
                "GET /payments/{orderId}",
                Access.ADMIN,
                beans -> new GetPaymentFunction(beans.get(Payments.class), beans.get(Ledger.class)));
        wiring.read(
                "reconcilePayment",
                "GET /payments/{orderId}/reconciliation",
                Access.ADMIN,
                beans -> new ReconcilePaymentFunction(beans.get(ReconcilePayments.class)));
        wiring.read(
                "getBalances",
                "GET /ledger/balances",
                Access.ADMIN,
                beans -> new GetBalancesFunction(beans.get(Ledger.class)));
        wiring.write(
                "refundPayment",
                "POST /payments/{orderId}/refunds",
                Access.ADMIN,
                beans -> new RefundPaymentFunction(beans.get(RefundPayment.class)));
    }

    private static void sweeps(Wiring wiring) {
        wiring.every(
                "sweepPayments",
                beans -> new SweepPaymentsFunction(new SweepPayments(
                        beans.get(Payments.class), beans.get(AdvancePayment.class), beans.get(SettleRefund.class))));
        wiring.every("reconcilePayments", beans -> new ReconcilePaymentsFunction(beans.get(ReconcilePayments.class)));
    }
}
