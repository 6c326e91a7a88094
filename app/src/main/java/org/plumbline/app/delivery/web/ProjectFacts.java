package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Duty;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;

/// The facts of a project as lines of a page: label, value, and why a value is missing.
///
/// @param project whose facts
/// @param book names by id
public record ProjectFacts(ProjectView project, Names.Book book) {
    /// A line.
    ///
    /// @param label what it is
    /// @param value as shown, null where missing
    /// @param missing why, or what its lack means
    /// @param href the page of what it is, null without one
    public record Line(
            String label,
            @Nullable String value,
            @Nullable String missing,
            @Nullable String href) {
        Line(String label, @Nullable String value) {
            this(label, value, null, null);
        }
    }

    /// Lines of what it is and to whom it belongs.
    public List<Line> what() {
        return lines(
                ProjectField.GOAL,
                ProjectField.DESCRIPTION,
                ProjectField.CATEGORY,
                ProjectField.DEPARTMENT,
                ProjectField.PROGRAMME);
    }

    /// Lines of who answers.
    public List<Line> who() {
        return lines(ProjectField.OWNER, ProjectField.SPONSOR, ProjectField.MANAGER);
    }

    /// Lines of dates and money.
    public List<Line> figures() {
        return lines(
                ProjectField.START,
                ProjectField.BASELINE_FINISH,
                ProjectField.FORECAST_FINISH,
                ProjectField.ACTUAL_FINISH,
                ProjectField.PERCENT_COMPLETE,
                ProjectField.BUDGET,
                ProjectField.ACTUAL,
                ProjectField.FORECAST);
    }

    private List<Line> lines(ProjectField... fields) {
        var lines = new ArrayList<Line>();
        for (var field : fields) {
            lines.add(new Line(t(field.label()), shown(field), missing(field), href(field)));
        }
        return lines;
    }

    private @Nullable String href(ProjectField field) {
        var id = project.values().get(field);
        if (id == null) {
            return null;
        }
        var own = programme();
        return switch (field) {
            case OWNER, SPONSOR, MANAGER -> "/people/" + id;
            case DEPARTMENT -> "/departments/" + id;
            case PROGRAMME -> own == null ? null : own.href();
            default -> null;
        };
    }

    private @Nullable String missing(ProjectField field) {
        var reason = project.missing().get(field);
        if (reason != null) {
            return reason;
        }
        return project.gaps().contains(field) ? t("needed before the next state") : null;
    }

    private @Nullable String shown(ProjectField field) {
        var value = project.values().get(field);
        return switch (value) {
            case null -> null;
            case UUID id -> book.of(id);
            case LocalDate date -> Formats.date(date);
            case BigDecimal number ->
                field == ProjectField.PERCENT_COMPLETE ? number.toPlainString() + " %" : money(number);
            default -> value.toString();
        };
    }

    private String money(BigDecimal amount) {
        var currency = project.text(ProjectField.CURRENCY);
        return currency == null ? Formats.number(amount, 0) : Formats.money(amount, currency);
    }

    /// The portfolios it belongs to, home first.
    public List<Group> portfolios() {
        return project.portfolios().stream()
                .map(book.groups()::get)
                .filter(Objects::nonNull)
                .map(group -> new Group(group.name(), "/portfolios/" + group.key()))
                .toList();
    }

    /// Its programme, null without one.
    public @Nullable Group programme() {
        var id = project.reference(ProjectField.PROGRAMME);
        var group = id == null ? null : book.groups().get(id);
        return group == null || group.kind() != ScopeKind.PROGRAMME
                ? null
                : new Group(group.name(), "/programmes/" + group.key());
    }

    /// A group it belongs to.
    public record Group(String name, String href) {}

    /// Where the facts came from, as a sentence.
    public String source() {
        var file = project.source().file();
        var asOf = project.source().asOf();
        if (file == null) {
            return t("Entered here, last changed {0}", Formats.moment(project.changedAt()));
        }
        return asOf == null ? t("From {0}", file) : t("From {0}, as of {1}", file, Formats.date(asOf));
    }

    /// A stretch of ownership as a line.
    public String stretch(Duty duty) {
        var name = book.of(duty.personId());
        var until = duty.until();
        return t(
                "{0}: {1}, {2} to {3}",
                t(duty.duty().label()),
                name == null ? t("somebody who left") : name,
                Formats.date(Formats.day(duty.from())),
                until == null ? t("today") : Formats.date(Formats.day(until)));
    }
}
