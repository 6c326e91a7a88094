package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.DecisionEntry;
import org.plumbline.app.portfolio.DecisionLog;
import org.plumbline.app.portfolio.ObjectiveView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The decision log: what was decided by whom on what, how long it took, and what waits.
@Controller
class DecisionsController {
    private final DecisionLog log;
    private final PersonDirectory people;
    private final Clock clock;

    DecisionsController(DecisionLog log, PersonDirectory people, Clock clock) {
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    private enum Show {
        ALL("All"),
        WAITING("Waiting"),
        OVERDUE("Overdue"),
        DECIDED("Decided");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        boolean takes(DecisionEntry entry, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case WAITING -> entry.decidedOn() == null;
                case OVERDUE -> entry.isOverdue(today);
                case DECIDED -> entry.decidedOn() != null;
            };
        }
    }

    @GetMapping("/decisions")
    String list(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var all = matching(query);
        var today = LocalDate.now(clock);
        var shown = query.value("show", Show.class).orElse(Show.ALL);
        var rows = all.stream().filter(entry -> shown.takes(entry, today)).toList();
        var page = rows.stream().skip(query.offset()).limit(query.size()).toList();
        var names = names(page);
        model.addAttribute(
                "register",
                Register.of(t("Decisions"), query, columns(), empty())
                        .rows(
                                page.stream()
                                        .map(entry -> row(entry, names, today))
                                        .toList(),
                                rows.size())
                        .chips(Arrays.stream(Show.values())
                                .map(show -> new FilterChip(
                                        t(show.label),
                                        show == Show.ALL ? null : show.name().toLowerCase(Locale.ROOT),
                                        all.stream()
                                                .filter(entry -> show.takes(entry, today))
                                                .count()))
                                .toList())
                        .exports(RegisterLink.files("/decisions", query)));
        model.addAttribute("figures", figures(all, today));
        return Htmx.wantsPiece(request) ? "kit/register" : "portfolio/decisions";
    }

    private List<DecisionEntry> matching(RegisterQuery query) {
        var words = query.text().toLowerCase(Locale.ROOT);
        return log.all().stream()
                .filter(entry -> (entry.key() + " " + entry.title() + " " + entry.outcome())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    private static List<Figure> figures(List<DecisionEntry> all, LocalDate today) {
        var latencies = all.stream()
                .filter(entry -> entry.decidedOn() != null)
                .map(entry -> entry.latencyDays(today))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var waiting = all.stream().filter(entry -> entry.decidedOn() == null).count();
        var overdue = all.stream().filter(entry -> entry.isOverdue(today)).count();
        return List.of(
                Figure.of(t("Waiting"), Long.toString(waiting)),
                Figure.of(t("Overdue"), Long.toString(overdue)).tone(overdue > 0 ? Tone.BAD : Tone.PLAIN),
                Figure.of(
                                t("Days from asking to deciding"),
                                latencies.isEmpty() ? t("n/a") : Long.toString(latencies.get(latencies.size() / 2)))
                        .sub(t("half of {0} took longer", latencies.size())));
    }

    private static Empty empty() {
        return Empty.of(
                t("No decision yet"), t("Gates, choices among proposals and the registers of projects fill it."));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Decision")),
                Column.text("outcome", t("Outcome")),
                Column.text("origin", t("From")).wide(),
                Column.text("decider", t("Decider")).wide(),
                Column.number("asked", t("Asked")).wide(),
                Column.number("due", t("Needed by")).wide(),
                Column.number("decided", t("Decided")),
                Column.number("days", t("Days")).hint(t("From asking to deciding, or to today")),
                Column.text("objectives", t("Serves")).wide(),
                Column.text("options", t("Options")).onDemand(),
                Column.text("evidence", t("Evidence")).onDemand());
    }

    private static Row row(DecisionEntry entry, Map<UUID, String> names, LocalDate today) {
        var link = Cell.link(entry.title(), entry.href()).sub(entry.key());
        var latency = entry.latencyDays(today);
        return Row.of(
                entry.key(),
                entry.isOverdue(today) ? link.tags(t("overdue")) : link,
                entry.decidedOn() == null ? Cell.muted(t("waits")) : Cell.text(entry.outcome()),
                Cell.muted(t(entry.origin().label())),
                Cell.muted(decider(entry, names)),
                Cell.date(entry.askedOn()),
                Cell.date(entry.dueOn()),
                Cell.date(entry.decidedOn()),
                Cell.number(latency),
                Cell.muted(serves(entry)),
                Cell.muted(entry.options()),
                Cell.muted(entry.evidence()));
    }

    private static String serves(DecisionEntry entry) {
        return entry.objectives().stream()
                .map(one -> one.key() + " " + one.title())
                .collect(Collectors.joining(", "));
    }

    private static String decider(DecisionEntry entry, Map<UUID, String> names) {
        var id = entry.deciderId();
        var name = id == null ? null : names.get(id);
        return Objects.requireNonNullElse(name == null ? entry.body() : name, "");
    }

    private Map<UUID, String> names(List<DecisionEntry> entries) {
        var ids = entries.stream()
                .map(DecisionEntry::deciderId)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    @GetMapping("/decisions." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        var query = RegisterQuery.of(request);
        var today = LocalDate.now(clock);
        var shown = query.value("show", Show.class).orElse(Show.ALL);
        var rows = matching(query).stream()
                .filter(entry -> shown.takes(entry, today))
                .toList();
        var names = names(rows);
        var heads = List.of(
                "Key",
                "Decision",
                "From",
                "Outcome",
                "Options",
                "Evidence",
                "Decider",
                "Asked",
                "Needed by",
                "Decided",
                "Days",
                "Serves");
        var lines = rows.stream().map(entry -> line(entry, names, today)).toList();
        return new ListFile("decisions", t("Decisions"), heads, lines).answer(form);
    }

    private static List<@Nullable Object> line(DecisionEntry entry, Map<UUID, String> names, LocalDate today) {
        return Arrays.asList(
                entry.key(),
                entry.title(),
                t(entry.origin().label()),
                entry.outcome(),
                entry.options(),
                entry.evidence(),
                decider(entry, names),
                entry.askedOn(),
                entry.dueOn(),
                entry.decidedOn(),
                entry.latencyDays(today),
                entry.objectives().stream().map(ObjectiveView::key).collect(Collectors.joining(", ")));
    }
}
