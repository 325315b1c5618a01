package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** No key is without a value: in a flow mapping an unquoted comma makes one of the rest of a sentence, which AWS refuses. */
final class KeysHaveValues implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.root()
                .everything()
                .flatMap(part -> part.entries().entrySet().stream())
                .filter(entry -> !entry.getValue().exists())
                .map(entry -> template.say("\"" + entry.getKey() + "\"", "has no value; quote the text before it"));
    }
}
