package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.Perspective;
import org.springframework.stereotype.Component;

/// Objectives as a list: the cascade in its order, or sorted by a column, and the same as a file.
@Component
class ObjectiveRegister {
    private static final List<String> HEADS = List.of(
            "Key",
            "Level",
            "Under",
            "Title",
            "State",
            "Priority",
            "Perspective",
            "Owner",
            "Measure",
            "Unit",
            "Baseline",
            "Target",
            "Due",
            "Last reading",
            "Read on",
            "Valid from",
            "Valid to");

    private final Objectives objectives;
    private final People people;

    ObjectiveRegister(Objectives objectives, People people) {
        this.objectives = objectives;
        this.people = people;
    }

    private enum Sort {
        TITLE,
        PRIORITY,
        STATE,
        DUE
    }

    private enum Show {
        ACTIVE("Active", one -> one.state() == ObjectiveState.ACTIVE),
        BEHIND(
                "Behind",
                one -> one.state() == ObjectiveState.ACTIVE && one.standing() == ObjectiveView.Standing.BEHIND),
        DRAFT("Drafts", one -> one.state() == ObjectiveState.DRAFT),
        OVER(
                "Over",
                one -> one.state() == ObjectiveState.ACHIEVED
                        || one.state() == ObjectiveState.MISSED
                        || one.state() == ObjectiveState.RETIRED);

        private final String label;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Predicate<ObjectiveView> holds;

        Show(String label, Predicate<ObjectiveView> holds) {
            this.label = label;
            this.holds = holds;
        }
    }

    Register draw(RegisterQuery query) {
        var all = found(query);
        var show = query.value("show", Show.class);
        var rows = sorted(
                query,
                all.stream()
                        .filter(show.<Predicate<ObjectiveView>>map(one -> one.holds)
                                .orElse(one -> true))
                        .toList());
        var titles = titles();
        var names = names(rows);
        return Register.of(t("Objectives"), query, columns(), empty())
                .rows(
                        rows.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(one -> row(one, titles, names))
                                .toList(),
                        rows.size())
                .chips(chips(all))
                .facets(List.of(
                        Facet.of("level", t("Level"), options(ObjectiveLevel.values(), ObjectiveLevel::label)),
                        Facet.of("perspective", t("Perspective"), options(Perspective.values(), Perspective::label))))
                .exports(RegisterLink.files("/objectives", query));
    }

    private List<ObjectiveView> found(RegisterQuery query) {
        var level = query.value("level", ObjectiveLevel.class).orElse(null);
        var perspective = query.value("perspective", Perspective.class).orElse(null);
        var words = query.text().toLowerCase(Locale.ROOT);
        return cascade(objectives.all()).stream()
                .filter(one -> level == null || one.text().level() == level)
                .filter(one -> perspective == null || one.text().perspective() == perspective)
                .filter(one -> (one.key() + " " + one.title() + " " + one.text().meaning())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    /// Each below what it stands under, siblings by priority.
    private static List<ObjectiveView> cascade(List<ObjectiveView> all) {
        var ids = all.stream().map(ObjectiveView::id).collect(Collectors.toSet());
        var below = all.stream()
                .filter(one ->
                        one.text().parentId() != null && ids.contains(one.text().parentId()))
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.text().parentId())));
        var ordered = new java.util.ArrayList<ObjectiveView>();
        all.stream()
                .filter(one -> one.text().parentId() == null
                        || !ids.contains(one.text().parentId()))
                .forEach(one -> descend(one, below, ordered));
        return ordered;
    }

    private static void descend(ObjectiveView one, Map<UUID, List<ObjectiveView>> below, List<ObjectiveView> ordered) {
        ordered.add(one);
        below.getOrDefault(one.id(), List.of()).forEach(child -> descend(child, below, ordered));
    }

    private static List<ObjectiveView> sorted(RegisterQuery query, List<ObjectiveView> rows) {
        var sort = query.sort(Sort.class);
        if (sort.isEmpty()) {
            return rows;
        }
        Comparator<ObjectiveView> order = switch (sort.get()) {
            case TITLE -> Comparator.comparing(one -> one.title().toLowerCase(Locale.ROOT));
            case PRIORITY -> Comparator.comparingInt(one -> one.text().priority());
            case STATE -> Comparator.comparing(ObjectiveView::state);
            case DUE ->
                Comparator.comparing(
                        one -> one.text().measure().due(), Comparator.nullsLast(Comparator.naturalOrder()));
        };
        return rows.stream()
                .sorted(query.isDescending() ? order.reversed() : order)
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] all, java.util.function.Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> new Option(ObjectiveForm.word(one).replace('_', '-'), t(label.apply(one))))
                .toList();
    }

    private static List<FilterChip> chips(List<ObjectiveView> all) {
        var chips = new java.util.ArrayList<FilterChip>();
        chips.add(new FilterChip(t("All"), null, all.size()));
        for (var show : Show.values()) {
            chips.add(new FilterChip(
                    t(show.label),
                    ObjectiveForm.word(show),
                    all.stream().filter(show.holds).count()));
        }
        return chips;
    }

    private Empty empty() {
        var empty = Empty.of(
                t("No objective yet"),
                t("Say what the organisation wants to reach, and how anybody would see that it did."));
        return objectives.maySet() ? empty.next(t("Set an objective"), "/objectives/new") : empty;
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Objective")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.number("priority", t("Priority")).sorted(),
                Column.text("standing", t("How it goes")),
                Column.text("measure", t("Measure")).wide(),
                Column.number("due", t("Due")).sorted().wide(),
                Column.text("owner", t("Owner")).wide(),
                Column.text("perspective", t("Perspective")).onDemand());
    }

    private Map<UUID, String> titles() {
        return objectives.all().stream().collect(Collectors.toMap(ObjectiveView::id, ObjectiveView::title));
    }

    Map<UUID, String> names(List<ObjectiveView> rows) {
        var ids = rows.stream()
                .map(one -> one.text().ownerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.byIds(ids).values().stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    private static Row row(ObjectiveView one, Map<UUID, String> titles, Map<UUID, String> names) {
        var text = one.text();
        var under = text.parentId() == null ? null : titles.get(text.parentId());
        var level = t(text.level().label());
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href())
                        .sub(one.key() + " · " + (under == null ? level : t("{0} under {1}", level, under))),
                Cell.state(t(one.state().label()), ObjectiveWords.tone(one.state())),
                Cell.number(text.priority()),
                text.measure().name() == null
                        ? Cell.muted(null)
                        : Cell.state(t(one.standing().label()), ObjectiveWords.tone(one.standing())),
                text.measure().name() == null
                        ? Cell.muted(null)
                        : new Cell.Text(
                                text.measure().name(), ObjectiveWords.progress(one), org.plumbline.app.kit.Tone.PLAIN),
                Cell.date(text.measure().due()),
                Cell.muted(name(names, text.ownerId())),
                Cell.muted(t(text.perspective().label())));
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    /// All that the filters leave, as a file.
    ListFile file(RegisterQuery query) {
        var rows = found(query);
        var names = names(rows);
        var keys = objectives.all().stream().collect(Collectors.toMap(ObjectiveView::id, ObjectiveView::key));
        return new ListFile(
                "objectives",
                t("Objectives"),
                HEADS,
                rows.stream().map(one -> line(one, keys, names)).toList());
    }

    private static List<@Nullable Object> line(ObjectiveView one, Map<UUID, String> keys, Map<UUID, String> names) {
        var text = one.text();
        var latest = one.latest();
        return Arrays.asList(
                one.key(),
                t(text.level().label()),
                text.parentId() == null ? null : keys.get(text.parentId()),
                one.title(),
                t(one.state().label()),
                text.priority(),
                t(text.perspective().label()),
                name(names, text.ownerId()),
                text.measure().name(),
                text.measure().unit(),
                text.measure().baseline(),
                text.measure().target(),
                text.measure().due(),
                latest == null ? null : latest.value(),
                latest == null ? null : latest.day(),
                text.validFrom(),
                text.validTo());
    }
}
