package dev.cartwright.embedded.gateway;

import java.util.Map;

/** The response of a {@code mock} integration, which calls nothing: a status, and the headers of its mapping template. */
record MockIntegration(int status, MappingTemplate template) {

    private static final String JSON = "application/json";

    /** @param label names the operation in the message about what is not supported */
    static MockIntegration of(Map<String, Object> integration, String label) {
        Map<String, Object> response = Properties.map(Properties.map(integration, "responses"), "default");
        String template = Properties.text(Properties.map(response, "responseTemplates"), JSON)
                .orElse("");
        try {
            return new MockIntegration(Properties.number(response, "statusCode", 200), new MappingTemplate(template));
        } catch (IllegalArgumentException unsupported) {
            throw new IllegalArgumentException(label + ": " + unsupported.getMessage(), unsupported);
        }
    }

    GatewayAnswer answer(GatewayRequest request) {
        return GatewayAnswer.of(
                status, template.headers(name -> request.header(name).orElse("")), "");
    }
}
