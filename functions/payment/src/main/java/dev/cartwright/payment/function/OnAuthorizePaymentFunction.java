package dev.cartwright.payment.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.AdvancePayment;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import dev.cartwright.payment.domain.PaymentToken;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code AuthorizePayment.v1}: an order wants us to have its money held. */
public final class OnAuthorizePaymentFunction implements Consumer<Message<OnAuthorizePaymentFunction.Command>> {

    public static final EventType<Command> TYPE = new EventType<>("AuthorizePayment.v1", Command.class);

    private final AdvancePayment advancePayment;

    public OnAuthorizePaymentFunction(AdvancePayment advancePayment) {
        this.advancePayment = advancePayment;
    }

    /** The command, as far as we read it. */
    public record Command(String orderId, WireMoney amount, String paymentToken) {

        /** Without the token, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Command[" + orderId + ", " + amount + "]";
        }
    }

    @Override
    public void accept(Message<Command> message) {
        Command command = message.data();
        advancePayment.tell(
                new OrderId(command.orderId()),
                new PaymentMessage.Authorize(command.amount().toMoney()),
                Optional.of(new PaymentToken(command.paymentToken())));
    }
}
