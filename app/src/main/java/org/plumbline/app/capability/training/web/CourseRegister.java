package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.app.capability.training.CourseKind;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.SessionState;
import org.plumbline.app.capability.training.SessionView;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.stereotype.Component;

/// Courses and sessions as the kit draws them.
@Component
class CourseRegister {
    private final Courses courses;
    private final TrainingSessions sessions;

    CourseRegister(Courses courses, TrainingSessions sessions) {
        this.courses = courses;
        this.sessions = sessions;
    }

    Register courses(RegisterQuery query) {
        var kind = query.value("kind", CourseKind.class);
        var found = courses.all().stream()
                .filter(one -> holds(query, one.title() + " " + one.terms().about()))
                .filter(one -> kind.isEmpty() || one.terms().kind() == kind.get())
                .toList();
        var kinds = Arrays.stream(CourseKind.values())
                .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), t(one.label())))
                .toList();
        var empty = Empty.of(t("No course yet"), t("Courses come in by hand or as a CSV file."));
        return Register.of(
                        t("Courses"),
                        query,
                        List.of(
                                Column.text("title", t("Course")),
                                Column.text("kind", t("Kind")),
                                Column.text("teaches", t("Leads to")),
                                Column.number("hours", t("Hours")).wide(),
                                Column.number("price", t("Price")).wide(),
                                Column.number("valid", t("Certificate, months")).wide()),
                        courses.mayRun() ? empty.next(t("Add a course"), "/training/courses/new") : empty)
                .rows(page(query, found).stream().map(CourseRegister::row).toList(), found.size())
                .facets(List.of(Facet.of("kind", t("Kind"), kinds)));
    }

    private static boolean holds(RegisterQuery query, String text) {
        return text.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT));
    }

    private static <T> List<T> page(RegisterQuery query, List<T> all) {
        return all.stream().skip(query.offset()).limit(query.size()).toList();
    }

    private static Row row(CourseView one) {
        var terms = one.terms();
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href()).sub(terms.vendor() == null ? one.key() : terms.vendor()),
                Cell.muted(t(terms.kind().label())),
                Cell.muted(leadsTo(terms.teaches())),
                Cell.number(terms.hours(), 1),
                terms.price() == null ? Cell.text(null) : Cell.money(terms.price(), String.valueOf(terms.currency())),
                Cell.number(terms.validMonths()));
    }

    /// "Planning 3, Risk 2".
    static String leadsTo(Map<String, Integer> teaches) {
        return new TreeMap<>(teaches)
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }

    Register sessions(RegisterQuery query) {
        var found = sessions.all().stream()
                .filter(one ->
                        holds(query, one.course().title() + " " + one.terms().place()))
                .toList();
        return Register.of(
                        t("Training sessions"),
                        query,
                        List.of(
                                Column.text("course", t("Course")),
                                Column.number("day", t("Day")),
                                Column.text("state", t("State")),
                                Column.text("place", t("Place")).wide(),
                                Column.text("seats", t("Seats")),
                                Column.number("waiting", t("Waiting")).wide()),
                        Empty.of(t("No session yet"), t("Sessions are planned from the page of their course.")))
                .rows(page(query, found).stream().map(CourseRegister::row).toList(), found.size());
    }

    private static Row row(SessionView one) {
        return Row.of(
                one.key(),
                Cell.link(one.course().title(), one.href()).sub(one.key()),
                Cell.date(one.terms().onDay()),
                Cell.state(t(one.state().label()), tone(one.state())),
                Cell.muted(one.terms().place()),
                Cell.text(t("{0} of {1}", one.seated(), one.terms().seats())),
                Cell.number(one.waiting()));
    }

    static Tone tone(SessionState state) {
        return switch (state) {
            case PLANNED -> Tone.ACCENT;
            case HELD -> Tone.GOOD;
            case CANCELLED -> Tone.MUTED;
        };
    }
}
