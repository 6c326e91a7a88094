package org.plumbline.app.kit.chart;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;

/// The milestone trend: for each report, when each milestone was then expected. A flat line kept its promise, a
/// rising one slips, and where a line meets the diagonal the milestone is reached.
///
/// @param reports the dates of the reports, rising
public record SlipChart(String title, List<LocalDate> reports, List<Milestone> milestones) implements Chart {

    public SlipChart {
        reports = List.copyOf(reports);
        milestones = List.copyOf(milestones);
        for (var milestone : milestones) {
            if (milestone.expected().size() != reports.size()) {
                throw new IllegalArgumentException("milestone '%s' has %d dates for %d reports"
                        .formatted(milestone.name(), milestone.expected().size(), reports.size()));
            }
        }
    }

    /// What was expected at each report; null where the milestone was not reported.
    public record Milestone(String name, List<@Nullable LocalDate> expected) {
        public Milestone {
            expected = Collections.unmodifiableList(new ArrayList<>(expected));
        }

        public static Milestone of(String name, List<@Nullable LocalDate> expected) {
            return new Milestone(name, expected);
        }
    }

    @Override
    public String caption() {
        return t("flat: kept · rising: slips · at the diagonal: reached");
    }

    @Override
    public Table table() {
        var head = new ArrayList<String>();
        head.add(t("Milestone"));
        reports.forEach(report -> head.add(Formats.date(report)));
        var rows = new ArrayList<List<String>>();
        for (var milestone : milestones) {
            var row = new ArrayList<String>();
            row.add(milestone.name());
            for (var day : milestone.expected()) {
                row.add(Formats.date(day));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    @Override
    public Map<String, Object> picture() {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("kind", "slip");
        picture.put("reports", reports.stream().map(LocalDate::toString).toList());
        var lines = new ArrayList<Map<String, Object>>();
        for (var milestone : milestones) {
            var days = new ArrayList<@Nullable String>();
            for (var day : milestone.expected()) {
                days.add(day == null ? null : day.toString());
            }
            lines.add(Map.of("name", milestone.name(), "days", days));
        }
        picture.put("milestones", lines);
        return picture;
    }
}
