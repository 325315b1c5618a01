package dev.cartwright.embedded.events;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Reads the declared schedules of an application. */
final class ScheduleDeclarations {

    private final Targets targets;

    ScheduleDeclarations(Targets targets) {
        this.targets = targets;
    }

    List<Schedule> in(ApplicationResources application) {
        Stream<Schedule> rules = application
                .ofType("AWS::Events::Rule")
                .filter(rule -> rule.properties().containsKey("ScheduleExpression"))
                .map(this::rule);
        return Stream.concat(
                        rules, application.ofType("AWS::Scheduler::Schedule").map(this::schedule))
                .toList();
    }

    private Schedule rule(Resource rule) {
        Timing timing = timing(Declared.by(rule), ZoneOffset.UTC);
        return new Schedule(targets.ruleOf(rule), timing, "aws.events", enabled(rule));
    }

    private Schedule schedule(Resource resource) {
        Declared schedule = Declared.by(resource)
                .only(
                        "Name",
                        "Description",
                        "GroupName",
                        "ScheduleExpression",
                        "ScheduleExpressionTimezone",
                        "FlexibleTimeWindow",
                        "State",
                        "Target");
        Target target = targets.target(schedule.child("Target"));
        if (target instanceof Target.ToQueue) {
            throw new UnsupportedResource(resource.label() + ": the local stack supports functions only as its target");
        }
        Rule rule = new Rule(resource.physicalId(), resource.arn(), List.of(target));
        return new Schedule(rule, timing(schedule, zone(schedule)), "aws.scheduler", enabled(resource));
    }

    private static boolean enabled(Resource resource) {
        return !Declared.by(resource).text("State", "ENABLED").equals("DISABLED");
    }

    private static Timing timing(Declared declared, ZoneId zone) {
        try {
            return Timing.parse(declared.text("ScheduleExpression"), zone);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedResource(declared.at() + ": ScheduleExpression: " + e.getMessage());
        }
    }

    private static ZoneId zone(Declared schedule) {
        try {
            return ZoneId.of(schedule.text("ScheduleExpressionTimezone", "UTC"));
        } catch (DateTimeException e) {
            throw new UnsupportedResource(schedule.at() + ": ScheduleExpressionTimezone: " + e.getMessage());
        }
    }
}
