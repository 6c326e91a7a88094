package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two results side by side (F66): groups of the same model, or those that a mapping says mean the same; all others
/// are named and not compared.
///
/// @param lines in the order of the later model
/// @param items questions of the same code in compared groups
/// @param notCompared names of groups of the later result that have no earlier value
/// @param noLonger names of groups of the earlier result that are not in the later one
/// @param isMapped true where the models differ and a mapping was used
public record Comparison(
        List<Line> lines, List<Line> items, List<String> notCompared, List<String> noLonger, boolean isMapped) {
    public Comparison {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        notCompared = List.copyOf(notCompared);
        noLonger = List.copyOf(noLonger);
    }

    /// A group or question then and now.
    ///
    /// @param before what it was called then, where that differs; null else
    public record Line(
            String code,
            String name,
            @Nullable String before,
            @Nullable BigDecimal prior,
            @Nullable BigDecimal now,
            @Nullable BigDecimal target) {
        /// Now less prior; null where one is unknown.
        public @Nullable BigDecimal delta() {
            return prior == null || now == null ? null : now.subtract(prior);
        }

        /// Target less now; null where one is unknown.
        public @Nullable BigDecimal gap() {
            return target == null || now == null ? null : target.subtract(now);
        }
    }

    /// Compares two results.
    ///
    /// @param pairs code now to code then; null where both are of the same model
    public static Comparison of(AssessmentResult now, AssessmentResult prior, @Nullable Map<String, String> pairs) {
        var earlier = prior.groups().stream().collect(Collectors.toMap(AssessmentResult.Group::code, one -> one));
        var lines = new ArrayList<Line>();
        var items = new ArrayList<Line>();
        var missing = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var group : now.groups()) {
            var code = pairs == null ? group.code() : pairs.get(group.code());
            var before = code == null ? null : earlier.get(code);
            if (before == null) {
                missing.add(group.name());
            } else {
                used.add(before.code());
                var other = before.name().equals(group.name()) ? null : before.name();
                lines.add(new Line(group.code(), group.name(), other, before.score(), group.score(), group.target()));
                items(now, prior, group, before, items);
            }
        }
        return new Comparison(
                lines,
                items,
                missing,
                prior.groups().stream()
                        .filter(one -> !used.contains(one.code()))
                        .map(AssessmentResult.Group::name)
                        .toList(),
                pairs != null);
    }

    private static void items(
            AssessmentResult now,
            AssessmentResult prior,
            AssessmentResult.Group group,
            AssessmentResult.Group before,
            List<Line> items) {
        for (var item : now.items()) {
            if (item.group().equals(group.code())) {
                prior.item(item.code())
                        .filter(one -> one.group().equals(before.code()))
                        .ifPresent(one ->
                                items.add(new Line(item.code(), item.text(), null, one.value(), item.value(), null)));
            }
        }
    }
}
