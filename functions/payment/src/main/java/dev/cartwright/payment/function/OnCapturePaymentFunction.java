package dev.cartwright.payment.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.payment.domain.AdvancePayment;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code CapturePayment.v1}: an order wants us to take its money. */
public final class OnCapturePaymentFunction implements Consumer<Message<OnCapturePaymentFunction.Command>> {

    public static final EventType<Command> TYPE = new EventType<>("CapturePayment.v1", Command.class);

    private final AdvancePayment advancePayment;

    public OnCapturePaymentFunction(AdvancePayment advancePayment) {
        this.advancePayment = advancePayment;
    }

    /** The command, as far as we read it. */
    public record Command(String orderId) {}

    @Override
    public void accept(Message<Command> message) {
        Command command = message.data();
        advancePayment.tell(new OrderId(command.orderId()), new PaymentMessage.Capture(), Optional.empty());
    }
}
