package dev.cartwright.console;

import dev.cartwright.embedded.view.QueueState;
import dev.cartwright.embedded.view.QueuedMessage;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues and their messages, which are shown without being received. */
final class QueuesPage implements ConsolePage {

    private static final int SHOWN = 100;

    private final StackView view;
    private final StackActions actions;

    QueuesPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("queues", "Queues", 'q');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        if (call.rest().isEmpty()) {
            return PageAnswer.page("queues.jte", Map.of("queues", view.queues()));
        }
        Optional<QueueState> queue = view.queues().stream()
                .filter(one -> one.name().equals(call.rest()))
                .findFirst();
        if (queue.isEmpty()) {
            return PageAnswer.notFound("There is no queue " + call.rest() + ".");
        }
        return call.isPost()
                ? act(call, queue.get())
                : messages(queue.get(), call.isUnmasked() ? call.field("edit") : "");
    }

    private PageAnswer messages(QueueState queue, String edited) {
        List<QueuedMessage> messages = view.messages(queue.name(), SHOWN);
        Optional<QueuedMessage> draft =
                messages.stream().filter(message -> message.id().equals(edited)).findFirst();
        List<ShownMessage> shown = messages.stream()
                .map(message -> new ShownMessage(message, PrettyJson.masked(message.body())))
                .toList();
        return PageAnswer.page(
                "queue.jte",
                Map.of(
                        "queue",
                        queue,
                        "messages",
                        shown,
                        "total",
                        queue.visible() + queue.inFlight() + queue.delayed(),
                        "draft",
                        draft.map(QueuedMessage::body).orElse(""),
                        "edited",
                        draft.map(QueuedMessage::id).orElse(""),
                        "target",
                        target(queue).orElse(queue.name())));
    }

    /** Where an edited dead letter is sent: the queue that it came from. Empty if that is not known, or it is no dead letter. */
    private Optional<String> target(QueueState queue) {
        return view.queues().stream()
                .map(QueueState::name)
                .filter(queue.deadLettersOf()::equals)
                .findFirst();
    }

    private PageAnswer act(PageCall call, QueueState queue) {
        String name = queue.name();
        switch (call.field("do")) {
            case "redrive" -> actions.redrive(name, selected(call));
            case "redrive-all" -> actions.redrive(name, List.of());
            case "discard" -> actions.discard(name, selected(call));
            case "discard-all" -> actions.discard(name, List.of());
            case "pause" -> actions.pause(name, true);
            case "continue" -> actions.pause(name, false);
            case "send" -> actions.send(name, call.text("body"));
            case "replace" -> replace(call, queue);
            case String other -> throw new IllegalArgumentException("a queue cannot " + other);
        }
        return new PageAnswer.Redirect("/_console/queues/" + name);
    }

    /** Sends the edited message first: if that is refused, the dead letter stays. */
    private void replace(PageCall call, QueueState queue) {
        String to = target(queue)
                .orElseThrow(() -> new IllegalArgumentException("it is not known where " + queue.name()
                        + " gets its messages from; send it to a queue on that queue's page"));
        actions.send(to, call.text("body"));
        actions.discard(queue.name(), selected(call));
    }

    private static List<String> selected(PageCall call) {
        List<String> ids = call.all("id");
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no message is selected");
        }
        return ids;
    }
}
