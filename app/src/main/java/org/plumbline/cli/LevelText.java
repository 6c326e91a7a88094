package org.plumbline.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The document of a levelling as lines a person can read.
final class LevelText {
    private LevelText() {}

    static String of(Map<String, Object> document) {
        var text = new StringBuilder();
        text.append(document.get("file")).append(": ").append(document.get("name"));
        if (Boolean.TRUE.equals(document.get("levelled"))) {
            text.append("\n  %s %s, none is below %s (gap %s); makespan %s, critical path %s, %s schedules tried"
                    .formatted(
                            words(String.valueOf(document.get("objective"))),
                            document.get("value"),
                            document.get("bound"),
                            document.get("gap"),
                            document.get("makespan"),
                            document.get("criticalPath"),
                            document.get("schedules")));
            if (document.get("finish") != null) {
                text.append("\n  finish ").append(document.get("finish"));
            }
            if (document.get("unevenness") != null) {
                text.append("\n  unevenness %s, before %s"
                        .formatted(document.get("unevenness"), document.get("unevennessBefore")));
            }
            tasks(text, (List<?>) Objects.requireNonNull(document.get("tasks")));
        }
        for (var problem : (List<?>) Objects.requireNonNull(document.get("problems"))) {
            text.append("\n  problem: ").append(problem);
        }
        return text.toString();
    }

    private static String words(Object objective) {
        return objective.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static void tasks(StringBuilder text, List<?> tasks) {
        text.append("\n  start             finish            task");
        for (var each : tasks) {
            var task = (Map<?, ?>) each;
            text.append("\n  %-17s %-17s %s".formatted(task.get("start"), task.get("finish"), task.get("name")));
            if (task.get("wait") instanceof Map<?, ?> wait) {
                var holders = (List<?>) Objects.requireNonNull(wait.get("heldBy"));
                text.append(" (could start %s, waits for %s%s)"
                        .formatted(
                                wait.get("couldStart"),
                                wait.get("resource"),
                                holders.isEmpty() ? "" : " held by " + String.join(", ", strings(holders))));
            }
        }
    }

    private static List<String> strings(List<?> all) {
        return all.stream().map(String::valueOf).toList();
    }
}
