package org.plumbline.app.methods;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What fills a template: facts by name and lists by name, as words. What is not known stays blank, so that
/// somebody sees what to fill.
///
/// @param values by name of [#LABELS]
/// @param lists rows of cells by name of [#LISTS]
public record TemplateFacts(Map<String, String> values, Map<String, List<List<String>>> lists) {
    /// What facts are called on paper, in English; text keys.
    public static final Map<String, String> LABELS = Map.ofEntries(
            entry("name", "Project"),
            entry("key", "Key"),
            entry("goal", "Goal"),
            entry("description", "Description"),
            entry("category", "Category"),
            entry("state", "State"),
            entry("department", "Department"),
            entry("owner", "Owner"),
            entry("sponsor", "Sponsor"),
            entry("manager", "Project manager"),
            entry("start", "Start"),
            entry("finish", "Finish as agreed"),
            entry("forecast_finish", "Finish as expected"),
            entry("actual_finish", "Finished on"),
            entry("budget", "Budget"),
            entry("forecast", "Forecast cost"),
            entry("actual", "Cost so far"),
            entry("done", "Done"),
            entry("method", "Method"),
            entry("approach", "Approach"),
            entry("tier", "Size"),
            entry("today", "As of"));

    /// Lists that fill a table.
    public static final Set<String> LISTS = Set.of(
            "milestones",
            "risks",
            "issues",
            "assumptions",
            "dependencies",
            "decisions",
            "actions",
            "changes",
            "deliverables",
            "oversight",
            "phases",
            "roles",
            "communication",
            "allocation");

    public TemplateFacts {
        values = Map.copyOf(values);
        lists = Map.copyOf(lists);
    }

    /// Nothing known: a blank template.
    public static final TemplateFacts BLANK = new TemplateFacts(Map.of(), Map.of());

    /// A fact, empty while not known.
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /// A text with its facts in place; a line to fill where one is not known.
    String fill(String text) {
        return TemplateText.FACT
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        value(found.group(1)).isEmpty() ? "........" : value(found.group(1))));
    }

    /// Rows of a list, each cut or filled up to a width.
    List<List<String>> rows(String list, int width) {
        return lists.getOrDefault(list, List.of()).stream()
                .map(row -> TemplateText.fit(row, width))
                .toList();
    }
}
