package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.planning.ComputedPlan;
import org.plumbline.app.planning.ComputedPlan.Kind;
import org.plumbline.app.planning.PlanChange;

/// The forms by which something else is tried.
///
/// @param action where they lead
/// @param codes of the changes that stay
public record TryForms(String action, List<String> codes, List<Form> forms) {
    /// Tasks offered in a list: more nobody looks through.
    private static final int MOST = 1_000;

    public TryForms {
        codes = List.copyOf(codes);
        forms = List.copyOf(forms);
    }

    /// One kind of change.
    public record Form(String kind, String title, List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    static TryForms of(String key, ComputedPlan plan, List<PlanChange> changes, TriedChange tried) {
        var tasks = new ArrayList<Option>();
        var links = new ArrayList<Option>();
        for (var line : plan.lines()) {
            boolean isMovable = line.kind() != Kind.SUMMARY && !line.isDone();
            if (isMovable && tasks.size() < MOST) {
                tasks.add(new Option(String.valueOf(line.uniqueId()), line.uniqueId() + " " + line.name()));
            }
            if (isMovable && links.size() < MOST) {
                line.drivers()
                        .forEach(driver -> links.add(new Option(
                                driver.uniqueId() + "." + line.uniqueId(),
                                t("{0} after {1}", line.name(), driver.name()))));
            }
        }
        var home = Section.at(key, Section.Part.WHAT_IF);
        return new TryForms(
                home,
                changes.stream().map(PlanChange::code).toList(),
                List.of(
                        new Form("delay", t("Delay everything still to do"), List.of(days("delay", tried))),
                        new Form(
                                "lasts",
                                t("Change a duration"),
                                List.of(task("lasts", tasks, tried), days("lasts", tried))),
                        new Form("starts", t("Start a task later"), List.of(task("starts", tasks, tried), day(tried))),
                        new Form("lag", t("Change a driving lag"), List.of(link(links, tried), days("lag", tried)))));
    }

    private static Field task(String kind, List<Option> tasks, TriedChange tried) {
        boolean isOpened = !tried.isAsked() || tried.is(kind);
        return Field.select("task", t("Task"), tasks)
                .value(isOpened ? tried.task() : null)
                .required();
    }

    private static Field link(List<Option> links, TriedChange tried) {
        return Field.select("link", t("Which task waits for which"), links)
                .value(tried.is("lag") ? tried.link() : null)
                .required();
    }

    private static Field days(String kind, TriedChange tried) {
        return Field.number("days", t("Working days"))
                .value(tried.is(kind) ? tried.days() : null)
                .within(kind.equals("lag") ? -PlanChange.MOST_DAYS : 0, PlanChange.MOST_DAYS)
                .required();
    }

    private static Field day(TriedChange tried) {
        @Nullable String typed = tried.is("starts") ? tried.day() : null;
        return Field.date("day", t("Not before")).value(typed).required();
    }
}
