package org.plumbline.files.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.files.Problem;

/// What Microsoft Project's XML states and readers pass over: links to tasks that are not there, and whether the file
/// says at all from which end it is scheduled.
final class StatedLinks {
    private static final int MOST = 100;
    private static final Set<String> KEPT = Set.of("UID", "PredecessorUID", "CrossProject", "ScheduleFromStart");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> tasks = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private String task = "";
    private String before = "";
    private boolean elsewhere;
    private boolean saysDirection;

    /// A link as stated, by unique numbers.
    private record Link(String from, String to) {}

    void start(String name) {
        path.push(name);
        text.setLength(0);
    }

    void characters(char[] from, int start, int length) {
        var name = path.peek();
        if (name != null && KEPT.contains(name)) {
            text.append(from, start, length);
        }
    }

    void end() {
        var name = path.pop();
        var within = path.peek();
        if ("Task".equals(within) && name.equals("UID")) {
            task = text.toString().strip();
            tasks.add(task);
        } else if ("PredecessorLink".equals(within) && name.equals("PredecessorUID")) {
            before = text.toString().strip();
        } else if ("PredecessorLink".equals(within) && name.equals("CrossProject")) {
            elsewhere = text.toString().strip().equals("1");
        } else if (name.equals("PredecessorLink")) {
            if (!elsewhere && !before.isEmpty()) {
                links.add(new Link(before, task));
            }
            elsewhere = false;
        } else if (name.equals("ScheduleFromStart")) {
            saysDirection = true;
        }
        text.setLength(0);
    }

    boolean saysDirection() {
        return saysDirection;
    }

    List<Problem> problems() {
        return links.stream()
                .filter(link -> !tasks.contains(link.from()))
                .limit(MOST)
                .map(link -> Problem.ofFile("task %s waits for task %s, which is not in the file; the link is left out"
                        .formatted(link.to(), link.from())))
                .toList();
    }
}
