package dev.cartwright.console;

import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference of all APIs, and requests to try. */
final class ApiPage implements ConsolePage {

    private final StackView view;

    ApiPage(StackView view) {
        this.view = view;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("api", "API", 'a');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        List<ApiReference> apis = view.apis().stream().map(ApiReference::of).toList();
        return call.rest().isEmpty() ? list(apis, call.field("text")) : operation(apis, call.rest());
    }

    private static PageAnswer list(List<ApiReference> apis, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<ApiReference> found = apis.stream()
                .map(api -> api.with(operation -> operation.searchable().contains(wanted)))
                .filter(api -> !api.operations().isEmpty())
                .toList();
        return PageAnswer.page("api.jte", Map.of("apis", found, "text", text));
    }

    private static PageAnswer operation(List<ApiReference> apis, String path) {
        return apis.stream()
                .flatMap(api -> api.operations().stream())
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .<PageAnswer>map(operation -> PageAnswer.page("operation.jte", Map.of("operation", operation)))
                .orElseGet(() -> PageAnswer.notFound("No API has an operation " + path + "."));
    }
}
