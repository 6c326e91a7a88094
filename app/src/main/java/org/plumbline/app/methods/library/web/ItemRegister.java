package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.methods.library.Communities;
import org.plumbline.app.methods.library.Community;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.Esteem;
import org.plumbline.app.methods.library.ItemField;
import org.plumbline.app.methods.library.ItemFilter;
import org.plumbline.app.methods.library.ItemFilter.Show;
import org.plumbline.app.methods.library.ItemFilter.Sort;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemState;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Draws the lists of the library.
@Component
class ItemRegister {
    private static final int TAGS = 40;
    private static final int MOST = 20_000;

    private final Library library;
    private final Documents documents;
    private final Communities communities;
    private final People people;
    private final Clock clock;

    ItemRegister(Library library, Documents documents, Communities communities, People people, Clock clock) {
        this.library = library;
        this.documents = documents;
        this.communities = communities;
        this.people = people;
        this.clock = clock;
    }

    private ItemFilter filter(ItemKind kind, RegisterQuery query) {
        var community = query.value("community").orElse("");
        return new ItemFilter(
                kind,
                query.text().isEmpty() ? null : query.text(),
                query.value("tag").orElse(null),
                query.value("kind").map(text -> text.toUpperCase(Locale.ROOT)).orElse(null),
                communities.all().stream()
                        .filter(one -> one.key().equals(community))
                        .map(Community::id)
                        .findFirst()
                        .orElse(null),
                query.value("show", Show.class).orElse(Show.PUBLISHED),
                query.sort(Sort.class).orElse(Sort.TITLE),
                query.isDescending(),
                query.offset(),
                query.size());
    }

    Register draw(ItemKind kind, RegisterQuery query) {
        var filter = filter(kind, query);
        var page = library.list(filter);
        var lines = lines(page.rows());
        return Register.of(t(kind.plural()), query, columns(kind), empty(kind))
                .rows(page.rows().stream().map(item -> row(item, lines)).toList(), page.total())
                .chips(chips(library.counts(filter)))
                .facets(facets(kind))
                .exports(List.of(RegisterLink.of("CSV", query.at(kind.href() + ".csv"))));
    }

    /// What stands beside the items of a page.
    private record Lines(Map<UUID, Esteem> esteem, Map<UUID, String> names, Map<UUID, String> forms) {}

    private Lines lines(List<ItemView> rows) {
        var ids = rows.stream().map(ItemView::id).toList();
        var forms = new HashMap<UUID, String>();
        documents.latest(ids).forEach((id, version) -> forms.put(id, version.form()));
        return new Lines(library.esteem(ids), names(rows), forms);
    }

    /// What people are called, by id.
    Map<UUID, String> names(List<ItemView> rows) {
        var ids = new HashSet<UUID>();
        for (var item : rows) {
            ids.add(item.keeper());
            ids.add(item.proposedBy());
            var publisher = item.publishedBy();
            if (publisher != null) {
                ids.add(publisher);
            }
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static List<Column> columns(ItemKind kind) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("title", t(kind.label())).sorted());
        columns.add(Column.text("what", t(kind == ItemKind.TERM ? "What it means here" : "Kind")));
        columns.add(Column.text("tags", t("Tags")).wide());
        columns.add(Column.text("owner", t("Owner")).wide());
        columns.add(Column.number("rating", t("Stars")).sorted().hint(t("Mean of all votes, one a person")));
        columns.add(Column.number("used", t("Used in"), t("projects")).sorted().hint(t("Projects that you see")));
        columns.add(Column.number("review", t("Review on")).sorted().wide());
        columns.add(Column.number("published", t("Published")).sorted().wide());
        columns.add(Column.text("state", t("State")));
        return columns;
    }

    private Row row(ItemView item, Lines lines) {
        var esteem = lines.esteem().getOrDefault(item.id(), Esteem.NONE);
        var form = lines.forms().getOrDefault(item.id(), "");
        var review = Cell.date(item.text().reviewOn());
        return Row.of(
                item.key(),
                Cell.link(item.title(), item.href()).sub(form.isEmpty() ? item.key() : item.key() + " · " + form),
                Cell.muted(what(item)),
                Cell.muted(String.join(", ", item.text().tags())),
                Cell.muted(lines.names().get(item.keeper())),
                Cell.number(esteem.stars(), 1),
                Cell.number(esteem.projects()),
                item.isOverdue(LocalDate.now(clock)) ? review.sub(t("overdue"), Tone.BAD) : review,
                Cell.date(item.publishedOn()),
                Cell.state(t(item.state().label()), tone(item.state())));
    }

    static String what(ItemView item) {
        var text = item.text();
        return switch (item.kind()) {
            case DOCUMENT -> t(ItemField.choiceLabel(text.text(ItemField.FORM)));
            case LESSON -> t(ItemField.choiceLabel(text.text(ItemField.RESULT)));
            case PRACTICE -> t(ItemField.choiceLabel(text.text(ItemField.PHASE)));
            case RESOURCE -> t(ItemField.choiceLabel(text.text(ItemField.MEDIUM)));
            case TERM -> text.text(ItemField.DEFINITION);
        };
    }

    static Tone tone(ItemState state) {
        return switch (state) {
            case PUBLISHED -> Tone.GOOD;
            case PROPOSED -> Tone.ACCENT;
            case RETURNED -> Tone.CARE;
            case WITHDRAWN, RETIRED -> Tone.MUTED;
        };
    }

    private static List<FilterChip> chips(Map<Show, Long> counts) {
        return Arrays.stream(Show.values())
                .map(show -> new FilterChip(
                        t(show.label()),
                        show == Show.PUBLISHED ? null : show.name().toLowerCase(Locale.ROOT),
                        counts.getOrDefault(show, 0L)))
                .toList();
    }

    private List<Facet> facets(ItemKind kind) {
        var facets = new ArrayList<Facet>();
        var choice = ItemField.of(kind).stream()
                .filter(field -> field == ItemField.FORM || field == ItemField.MEDIUM || field == ItemField.RESULT)
                .findFirst();
        choice.ifPresent(field -> facets.add(Facet.of("kind", t(field.label()), options(field))));
        facets.add(Facet.of(
                "tag",
                t("Tag"),
                library.tags(kind, TAGS).stream().map(Option::of).toList()));
        facets.add(Facet.of(
                "community",
                t("Community"),
                communities.all().stream()
                        .map(one -> new Option(one.key(), one.name()))
                        .toList()));
        return facets;
    }

    static List<Option> options(ItemField field) {
        return field.choices().stream()
                .map(choice -> new Option(choice, t(ItemField.choiceLabel(choice))))
                .toList();
    }

    private static Empty empty(ItemKind kind) {
        return Empty.of(t("Nothing here yet"), t("What one project made well, the next should not make again."))
                .next(t("Propose one"), kind.href() + "/new");
    }

    /// The list as a file, without pages.
    String csv(ItemKind kind, RegisterQuery query) {
        var rows = library.list(filter(kind, query).page(0, MOST)).rows();
        var lines = lines(rows);
        var fields = ItemField.of(kind);
        var head = new ArrayList<>(List.of("Key", "Title", "State"));
        fields.forEach(field -> head.add(t(field.label())));
        head.addAll(List.of("Tags", "Owner", "Review on", "Published", "Stars", "Votes", "Used in projects"));
        var file = new Csv(head);
        for (var item : rows) {
            var line = new ArrayList<@Nullable Object>(
                    List.of(item.key(), item.title(), t(item.state().label())));
            fields.forEach(field -> line.add(shown(item, field)));
            var esteem = lines.esteem().getOrDefault(item.id(), Esteem.NONE);
            line.add(String.join(", ", item.text().tags()));
            line.add(lines.names().get(item.keeper()));
            line.add(item.text().reviewOn());
            line.add(item.publishedOn());
            line.add(esteem.stars());
            line.add(esteem.votes());
            line.add(esteem.projects());
            file.line(line);
        }
        return file.toString();
    }

    /// A field as people read it.
    static String shown(ItemView item, ItemField field) {
        var value = item.text().text(field);
        return field.type() == ItemField.Type.CHOICE && !value.isEmpty() ? t(ItemField.choiceLabel(value)) : value;
    }
}
