package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Consumer;

/** Takes messages of one type, as a class of its own. */
public final class SellPaperFunction implements Consumer<Message<Paper>> {

    @Override
    public void accept(Message<Paper> message) {
        message.data();
    }
}
