package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditLook;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.ComplianceScore;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Audits and health checks as the kit draws them, from what the address says.
@Component
class AuditRegister {
    private final Audits audits;
    private final Findings findings;
    private final Projects projects;
    private final People people;
    private final Clock clock;

    AuditRegister(Audits audits, Findings findings, Projects projects, People people, Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.projects = projects;
        this.people = people;
        this.clock = clock;
    }

    /// A choice in one click.
    enum Show {
        ALL("All"),
        AHEAD("Ahead"),
        OVERDUE("Overdue"),
        REPORTED("Reported"),
        CLOSED("Closed");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// What audits may be sorted by.
    enum Sort {
        KEY,
        STATE,
        PLANNED
    }

    Register draw(RegisterQuery query) {
        var found = audits.all().stream().filter(is(query)).toList();
        var shown = found.stream()
                .filter(is(query.value("show", Show.class).orElse(Show.ALL)))
                .sorted(order(query))
                .toList();
        var page = shown.stream().skip(query.offset()).limit(query.size()).toList();
        var names = names(page);
        var scores = audits.scores(page);
        var raised = findings.of(page);
        return Register.of(t("Audits"), query, columns(), empty())
                .rows(
                        page.stream()
                                .map(one -> row(one, names, scores.get(one.id()), raised))
                                .toList(),
                        shown.size())
                .chips(Arrays.stream(Show.values())
                        .map(show -> new FilterChip(
                                t(show.label()),
                                show == Show.ALL ? null : show.name().toLowerCase(Locale.ROOT),
                                found.stream().filter(is(show)).count()))
                        .toList())
                .facets(List.of(Facet.of(
                        "kind",
                        t("Kind"),
                        Arrays.stream(AuditKind.values())
                                .map(kind -> new Option(kind.name().toLowerCase(Locale.ROOT), t(kind.label())))
                                .toList())));
    }

    private Predicate<AuditView> is(RegisterQuery query) {
        var kind = query.value("kind", AuditKind.class).orElse(null);
        var text = query.text().toLowerCase(Locale.ROOT);
        var named = new HashMap<UUID, String>();
        if (!text.isEmpty()) {
            projects.all().forEach(one -> named.put(one.id(), one.key() + " " + one.name()));
        }
        return one -> (kind == null || one.order().kind() == kind)
                && (text.isEmpty()
                        || (one.key() + " " + named.getOrDefault(one.projectId(), ""))
                                .toLowerCase(Locale.ROOT)
                                .contains(text));
    }

    private Predicate<AuditView> is(Show show) {
        return switch (show) {
            case ALL -> one -> true;
            case AHEAD -> one -> one.state().isAhead();
            case OVERDUE -> one -> one.isOverdue(LocalDate.now(clock));
            case REPORTED -> one -> one.state() == AuditState.REPORTED;
            case CLOSED -> one -> one.state() == AuditState.CLOSED;
        };
    }

    private static Comparator<AuditView> order(RegisterQuery query) {
        var order = switch (query.sort(Sort.class).orElse(Sort.PLANNED)) {
            case KEY -> Comparator.comparing(AuditView::key);
            case STATE -> Comparator.comparing(AuditView::state);
            case PLANNED ->
                Comparator.comparing((AuditView one) -> one.order().plannedOn()).reversed();
        };
        return query.isDescending() ? order.reversed() : order;
    }

    private static Empty empty() {
        return Empty.of(
                t("No audit here"),
                t("An audit programme draws the projects that most speaks for; a health check can be ordered at any"
                        + " time."));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("audit", t("Audit")),
                Column.text("state", t("State")).sorted(),
                Column.number("score", t("Compliance"), "%"),
                Column.text("findings", t("Findings")).wide(),
                Column.text("lead", t("Auditor")).wide(),
                Column.number("planned", t("Planned")).sorted());
    }

    private Row row(
            AuditView audit, Map<UUID, String> names, @Nullable ComplianceScore score, List<FindingView> raised) {
        var today = LocalDate.now(clock);
        var day = Cell.date(audit.order().plannedOn());
        return Row.of(
                audit.key(),
                Cell.link(names.getOrDefault(audit.projectId(), audit.key()), audit.href())
                        .sub(audit.key() + " · " + t(audit.order().kind().label())),
                Cell.state(t(audit.state().label()), AuditLook.tone(audit.state())),
                score == null || !audit.state().isReported()
                        ? Cell.text(null)
                        : Cell.text(percent(score) + " · " + t("grade {0}", score.grade())),
                Cell.muted(counted(audit, raised)),
                Cell.text(names.get(audit.order().leadId())),
                audit.isOverdue(today) ? day.sub(t("overdue"), Tone.BAD) : day);
    }

    static String percent(ComplianceScore score) {
        return score.known().map(value -> Formats.number(value, 0)).orElse(t("n/a"));
    }

    private static String counted(AuditView audit, List<FindingView> raised) {
        var mine =
                raised.stream().filter(one -> one.auditId().equals(audit.id())).toList();
        var open = mine.stream()
                .filter(one -> one.says().kind().isProblem() && one.answer() == null)
                .count();
        return mine.isEmpty()
                ? ""
                : audit.state() == AuditState.REPORTED && open > 0
                        ? t("{0}, {1} to be answered", mine.size(), open)
                        : Formats.number(mine.size());
    }

    /// What projects and people of some audits are called, by id.
    Map<UUID, String> names(Collection<AuditView> rows) {
        var ids = new HashSet<UUID>();
        var linked = new HashSet<UUID>();
        for (var one : rows) {
            ids.add(one.order().leadId());
            linked.add(one.projectId());
        }
        for (var one : findings.of(rows)) {
            var answer = one.answer();
            ids.add(one.raisedBy());
            if (answer != null) {
                ids.add(answer.by());
            }
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        projects.of(linked).forEach(one -> names.put(one.id(), one.key() + " " + one.name()));
        return names;
    }
}
