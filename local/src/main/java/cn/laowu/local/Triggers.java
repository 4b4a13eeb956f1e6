package cn.laowu.local;

import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.TemplateNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What wakes the functions, read from the template that is deployed, so that local mode wakes the same ones.
 *
 * @param rules the event rules
 * @param schedules the schedules
 */
record Triggers(List<Rule> rules, List<Schedule> schedules) {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");

    /**
     * An event rule of a function.
     *
     * @param name the function's logical id
     * @param handler its class
     */
    record Rule(String name, String handler, EventPattern pattern) {}

    /**
     * A schedule of a function.
     *
     * @param name the function's logical id
     * @param handler its class
     * @param times when it starts
     * @param input the event that the function gets, JSON
     */
    record Schedule(String name, String handler, CronTimes times, String input) {}

    Triggers {
        rules = List.copyOf(rules);
        schedules = List.copyOf(schedules);
    }

    /**
     * Returns the triggers of {@code template.yaml}.
     *
     * @param bucket what the intake bucket is called here
     */
    static Triggers load(String bucket) {
        return of(RepositoryFile.text("template.yaml"), Map.of("Buckets.Outputs.IntakeBucketName", bucket));
    }

    static Triggers of(String template, Map<String, String> references) {
        List<Rule> rules = new ArrayList<>();
        List<Schedule> schedules = new ArrayList<>();
        TemplateNode root = TemplateNode.parse(template);
        root.child("Resources").children().forEach((name, resource) -> {
            if (!resource.child("Type").isText("AWS::Serverless::Function")) {
                return;
            }
            TemplateNode properties = resource.child("Properties");
            for (TemplateNode event : properties.child("Events").children().values()) {
                String handler = properties.child("Handler").text();
                TemplateNode what = event.child("Properties");
                if (event.child("Type").isText("EventBridgeRule")) {
                    rules.add(new Rule(name, handler, new EventPattern(what.child("Pattern"), references)));
                } else if (event.child("Type").isText("ScheduleV2")) {
                    CronTimes times = CronTimes.parse(
                            filledIn(what.child("ScheduleExpression").text(), root),
                            ZoneId.of(what.child("ScheduleExpressionTimezone").text()));
                    schedules.add(new Schedule(
                            name, handler, times, what.child("Input").text()));
                }
            }
        });
        return new Triggers(rules, schedules);
    }

    /** Returns a text with its {@code ${Parameter}} at the template's defaults, which are what a district gets that says nothing. */
    private static String filledIn(String text, TemplateNode template) {
        return PARAMETER
                .matcher(text)
                .replaceAll(parameter -> String.valueOf(template.child("Parameters")
                        .child(parameter.group(1))
                        .child("Default")
                        .value()));
    }
}
