package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What comes, changes and goes between two states of a pack: the facts of release notes and of a move.
///
/// @param lines in the order of a pack's parts
public record PackDifference(List<Line> lines) {
    public PackDifference {
        lines = List.copyOf(lines);
    }

    /// What happens to an element.
    public enum Fate {
        COMES("Comes"),
        CHANGES("Changes"),
        STAYS("Stays"),
        GOES("Goes");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// One element.
    ///
    /// @param part glossary word of what it is: phase, process, deliverable
    public record Line(Fate fate, String part, String key, String name) {}

    /// From one pack to another.
    public static PackDifference between(Pack before, Pack after) {
        var lines = new ArrayList<Line>();
        compare(lines, "phase", phases(before), phases(after));
        compare(lines, "process", processes(before), processes(after));
        compare(
                lines,
                "deliverable",
                byKey(before.deliverables(), Pack.Deliverable::key),
                byKey(after.deliverables(), Pack.Deliverable::key));
        compare(
                lines,
                "template",
                byKey(before.templates(), Pack.Template::key),
                byKey(after.templates(), Pack.Template::key));
        compare(
                lines,
                "oversight",
                byKey(before.oversight(), Pack.Oversight::key),
                byKey(after.oversight(), Pack.Oversight::key));
        compare(
                lines,
                "role",
                byKey(before.roles(), Pack.Participant::key),
                byKey(after.roles(), Pack.Participant::key));
        compare(
                lines,
                "rule",
                byKey(before.tailoring(), Pack.TailoringRule::key),
                byKey(after.tailoring(), Pack.TailoringRule::key));
        return new PackDifference(lines);
    }

    /// Phases without their processes, which are compared by themselves.
    private static Map<String, Object> phases(Pack pack) {
        return byKey(
                pack.phases().stream()
                        .map(one -> new Pack.Phase(
                                one.key(), one.name(), one.purpose(), one.state(), one.reach(), List.of()))
                        .toList(),
                Pack.Phase::key);
    }

    private static Map<String, Object> processes(Pack pack) {
        return byKey(
                pack.phases().stream()
                        .flatMap(phase -> phase.processes().stream())
                        .toList(),
                Pack.Process::key);
    }

    private static <T> Map<String, Object> byKey(List<T> elements, Function<T, String> key) {
        var all = new LinkedHashMap<String, Object>();
        elements.forEach(one -> all.put(key.apply(one), one));
        return all;
    }

    private static void compare(List<Line> lines, String part, Map<String, Object> before, Map<String, Object> after) {
        after.forEach((key, now) -> {
            var was = before.get(key);
            var fate = was == null ? Fate.COMES : was.equals(now) ? Fate.STAYS : Fate.CHANGES;
            lines.add(new Line(fate, part, key, name(now)));
        });
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                lines.add(new Line(Fate.GOES, part, key, name(was)));
            }
        });
    }

    private static String name(Object element) {
        return switch (element) {
            case Pack.Phase one -> one.name();
            case Pack.Process one -> one.name();
            case Pack.Deliverable one -> one.name();
            case Pack.Template one -> one.name();
            case Pack.Oversight one -> one.name();
            case Pack.Participant one -> one.name();
            case Pack.TailoringRule one -> one.because();
            default -> Objects.toString(element);
        };
    }

    /// The lines of one fate.
    public List<Line> of(Fate fate) {
        return lines.stream().filter(one -> one.fate() == fate).toList();
    }

    /// What is not the same.
    public List<Line> changes() {
        return lines.stream().filter(one -> one.fate() != Fate.STAYS).toList();
    }
}
