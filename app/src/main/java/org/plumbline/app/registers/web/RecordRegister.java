package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.field.CustomFilter;
import org.plumbline.app.kernel.view.SavedViews;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.BulkAction;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterFilter.Show;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterLife;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.registers.ScoreBand;
import org.springframework.stereotype.Component;

/// The register of records as the kit draws it, from what the address says.
@Component
class RecordRegister {

    private final Registers registers;
    private final RegisterTexts texts;
    private final ProjectChoice choice;
    private final CustomFilter customFilter;
    private final SavedViews views;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    RecordRegister(
            Registers registers,
            RegisterTexts texts,
            ProjectChoice choice,
            CustomFilter customFilter,
            SavedViews views,
            Access access,
            Clock clock) {
        this.registers = registers;
        this.texts = texts;
        this.choice = choice;
        this.customFilter = customFilter;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    /// What a page is about: all, or one project, or one register of it.
    record Scope(@Nullable ProjectView project, @Nullable RegisterKind kind) {}

    /// What the address asks for.
    RegisterFilter filter(RegisterQuery query, Scope scope) {
        var kind = scope.kind() == null
                ? query.value("kind").flatMap(RegisterKind::of).orElse(null)
                : scope.kind();
        var project =
                scope.project() == null ? id(query, "project") : scope.project().id();
        var owner = query.value("owner").filter("me"::equals).isPresent()
                ? access.actor().personId()
                : id(query, "owner");
        return new RegisterFilter(
                kind == null ? Set.of() : Set.of(kind),
                project == null ? Set.of() : Set.of(project),
                query.value("state", RegisterState.class).map(Set::of).orElse(Set.of()),
                query.value("score", ScoreBand.class).map(Set::of).orElse(Set.of()),
                owner,
                kind == null ? null : customFilter.among(kind.word(), query),
                query.text().isEmpty() ? null : query.text(),
                query.value("show", Show.class).orElse(Show.ALL),
                new RegisterFilter.Order(
                        query.sort(RegisterFilter.Sort.class).orElse(RegisterFilter.Sort.ATTENTION),
                        query.isDescending()),
                query.offset(),
                query.size());
    }

    private static @Nullable UUID id(RegisterQuery query, String name) {
        try {
            return query.value(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// The register with its rows.
    Register draw(RegisterQuery query, Scope scope) {
        var filter = filter(query, scope);
        var counts = registers.counts(filter);
        var page = registers.list(filter, counts);
        var book = texts.book(page.rows());
        var today = LocalDate.now(clock);
        var kind = filter.kinds().stream().findFirst().orElse(null);
        return views.on(Register.of(
                        kind == null ? t("Registers") : t(kind.plural()),
                        query,
                        columns(scope),
                        Empty.of(
                                t("Nothing here yet"),
                                t("Write down what may happen, what hurts, what must be decided and who does what.")))
                .rows(
                        page.rows().stream()
                                .map(record -> row(record, book, today))
                                .toList(),
                        page.total())
                .chips(Arrays.stream(Show.values())
                        .map(show -> new FilterChip(
                                t(show.label()),
                                show == Show.ALL ? null : RegisterWords.word(show),
                                counts.getOrDefault(show, 0L)))
                        .toList())
                .facets(facets(query, scope, kind))
                .bulk(bulk())
                .exports(List.of(
                        RegisterLink.of("XLSX", exported(query, scope, "/registers.xlsx")),
                        RegisterLink.of("CSV", exported(query, scope, "/registers.csv")))));
    }

    private static String exported(RegisterQuery query, Scope scope, String path) {
        var address = new StringBuilder(query.at(path));
        if (scope.project() != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append("project=")
                    .append(scope.project().id());
        }
        if (scope.kind() != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append("kind=")
                    .append(scope.kind().word());
        }
        return address.toString();
    }

    private static List<Column> columns(Scope scope) {
        var project = Column.text("project", t("Project")).wide();
        return List.of(
                Column.text("title", t("Record")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("priority", t("Priority")).sorted().wide(),
                Column.number("score", t("Score"))
                        .hint(t("Probability times impact, 1 to 25"))
                        .sorted()
                        .wide(),
                Column.text("owner", t("Owner")),
                Column.number("due", t("Due")).sorted(),
                scope.project() == null ? project : project.onDemand(),
                Column.text("category", t("Category")).onDemand(),
                Column.number("raised", t("Raised")).sorted().onDemand(),
                Column.number("changed", t("Changed")).sorted().onDemand());
    }

    private List<Facet> facets(RegisterQuery query, Scope scope, @Nullable RegisterKind kind) {
        var facets = new ArrayList<Facet>();
        if (scope.kind() == null) {
            facets.add(Facet.of("kind", t("Register"), RegisterWords.kinds()));
        }
        var states = kind == null ? Set.of(RegisterState.values()) : RegisterLife.states(kind);
        facets.add(Facet.of(
                "state",
                t("State"),
                states.stream()
                        .sorted()
                        .map(state -> new Option(RegisterWords.word(state), t(state.label())))
                        .toList()));
        if (kind == null || kind == RegisterKind.RISK) {
            facets.add(Facet.of(
                    "score",
                    t("Score"),
                    Arrays.stream(ScoreBand.values())
                            .map(band -> new Option(RegisterWords.word(band), t(band.label())))
                            .toList()));
        }
        facets.add(Facet.of("owner", t("Owner"), List.of(new Option("me", t("Me")))));
        if (scope.project() == null) {
            facets.add(choice.facet(id(query, "project")));
        }
        if (kind != null) {
            facets.addAll(customFilter.facets(kind.word(), query));
        }
        return facets;
    }

    private static List<BulkAction> bulk() {
        return List.of(
                new BulkAction(
                        t("Set the owner"),
                        "/registers/bulk/owner",
                        List.of(Field.person("owner", t("Owner"), List.of())),
                        null),
                new BulkAction(t("Set the due day"), "/registers/bulk/due", List.of(Field.date("due", t("Due"))), null),
                new BulkAction(
                        t("Set the priority"),
                        "/registers/bulk/priority",
                        List.of(Field.select("priority", t("Priority"), RegisterWords.choices(RegisterField.PRIORITY))),
                        null));
    }

    private Row row(RegisterView record, RegisterTexts.Book book, LocalDate today) {
        var mayEdit = registers.mayRegister(record.projectId());
        var project = book.projects().get(record.projectId());
        return Row.of(
                record.key(),
                Cell.link(record.title(), "/registers/" + record.key())
                        .sub(record.key() + " · " + t(record.kind().label())),
                editable(record, "state", mayEdit, cell(record, "state", book, today)),
                editable(record, "priority", mayEdit, cell(record, "priority", book, today)),
                new Cell.Text(
                        record.score().isEmpty() ? null : RegisterWords.score(record.score()),
                        null,
                        RegisterWords.tone(record.score())),
                editable(record, "owner", mayEdit, cell(record, "owner", book, today)),
                editable(record, "due", mayEdit, cell(record, "due", book, today)),
                project == null
                        ? Cell.muted(null)
                        : Cell.link(project.name(), "/projects/" + project.key() + "/registers"),
                Cell.muted(record.text(RegisterField.CATEGORY)),
                Cell.date(record.raisedOn()),
                Cell.date(org.plumbline.app.kit.Formats.day(record.changedAt())));
    }

    private static Cell editable(RegisterView record, String field, boolean mayEdit, Cell shown) {
        return mayEdit
                ? new Cell.Editable(
                        shown, record.key() + " " + t(field), "/registers/" + record.key() + "/cells/" + field)
                : shown;
    }

    /// One cell alone, as it stands in the register.
    Cell cell(RegisterView record, String field, RegisterTexts.Book book, LocalDate today) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "state" -> Cell.state(t(record.state().label()), RegisterWords.tone(record.state()));
            case "priority" -> priority(record);
            case "owner" -> {
                var name = book.person(record.ownerId());
                yield name == null
                        ? new Cell.Text(record.isOpen() ? t("nobody") : null, null, Tone.CARE)
                        : Cell.text(name);
            }
            default ->
                record.isOverdue(today) ? Cell.date(record.due()).sub(t("overdue"), Tone.BAD) : Cell.date(record.due());
        };
    }

    private static Cell priority(RegisterView record) {
        var priority = record.text(RegisterField.PRIORITY);
        return new Cell.Text(
                priority == null ? null : t(RegisterField.choiceLabel(priority)),
                null,
                "CRITICAL".equals(priority) ? Tone.BAD : Tone.PLAIN);
    }

    /// A cell with its link to change it, as after a change.
    Cell cell(RegisterView record, String field) {
        var shown = cell(record, field, texts.book(List.of(record)), LocalDate.now(clock));
        return editable(record, field, registers.mayRegister(record.projectId()), shown);
    }
}
