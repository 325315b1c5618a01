package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Consumer;

/** Takes a message under a name that says nothing of it. */
public record Errands(Consumer<Paper> shelf) {

    public void onPaperOrdered(Message<Paper> message) {
        shelf.accept(message.data());
    }
}
