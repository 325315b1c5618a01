package dev.cartwright.tools.cases;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event of a schedule.
 *
 * @param ruleArn of the schedule's rule, whose name ends with the operation
 */
record ScheduleForm(String ruleArn) implements EventForm {

    @Override
    public JsonNode event(Case of, Case first) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0");
        event.put("id", of.number().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.events");
        event.put("account", CapabilityTemplate.ACCOUNT);
        event.put("time", AnnouncedMessage.TIME);
        event.put("region", CapabilityTemplate.REGION);
        event.putArray("resources").add(ruleArn);
        event.putObject("detail");
        return event;
    }

    @Override
    public JsonNode usualAnswer() {
        return JsonNodeFactory.instance.objectNode();
    }
}
