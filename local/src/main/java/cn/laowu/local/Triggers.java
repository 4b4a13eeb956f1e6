package cn.laowu.local;

import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What wakes the functions, read from the template that is deployed, so that local mode wakes the same ones.
 *
 * @param rules the event rules
 * @param schedules the schedules
 */
record Triggers(List<Rule> rules, List<Schedule> schedules) {

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
     * @param input the event that the function gets, JSON
     */
    record Schedule(String name, String handler, String input) {}

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
        TemplateNode.parse(template).child("Resources").children().forEach((name, resource) -> {
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
                    schedules.add(
                            new Schedule(name, handler, what.child("Input").text()));
                }
            }
        });
        return new Triggers(rules, schedules);
    }
}
