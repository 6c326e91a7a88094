package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingState;
import org.plumbline.app.capability.coaching.CoachingView;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.stereotype.Component;

/// Coachings as the kit draws them, and the same as a file: never a word of what was said.
@Component
class CoachingRegister {
    private final CoachingDesk desk;

    CoachingRegister(CoachingDesk desk) {
        this.desk = desk;
    }

    /// A choice in one click.
    enum Show {
        ALL("All"),
        WAITING("Waiting for a coach"),
        OPEN("Under way"),
        MINE("Mine"),
        OVER("Over");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Register draw(RegisterQuery query) {
        var all = found(query);
        var shown = all.stream()
                .filter(is(query.value("show", Show.class).orElse(Show.ALL)))
                .toList();
        var page = shown.stream().skip(query.offset()).limit(query.size()).toList();
        var names = desk.names(page);
        return Register.of(t("Coachings"), query, columns(), empty())
                .rows(page.stream().map(one -> row(one, names)).toList(), shown.size())
                .chips(chips(all))
                .exports(List.of(RegisterLink.of("CSV", query.at("/coaching.csv"))));
    }

    private List<CoachingView> found(RegisterQuery query) {
        var text = query.text().toLowerCase(Locale.ROOT);
        var all = desk.seen();
        var names = desk.names(all);
        return all.stream()
                .filter(one -> text.isEmpty()
                        || (one.key() + " " + one.topic() + " " + name(names, one.coacheeId()) + " "
                                        + name(names, one.coachId()))
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .toList();
    }

    private Predicate<CoachingView> is(Show show) {
        return switch (show) {
            case ALL -> one -> true;
            case WAITING -> one -> one.state() == CoachingState.REQUESTED;
            case OPEN -> one -> one.state().isOpen() && one.state() != CoachingState.REQUESTED;
            case MINE -> desk::isMine;
            case OVER -> one -> !one.state().isOpen();
        };
    }

    private List<FilterChip> chips(List<CoachingView> all) {
        return Arrays.stream(Show.values())
                .map(show -> new FilterChip(
                        t(show.label()),
                        show == Show.ALL ? null : show.name().toLowerCase(Locale.ROOT),
                        all.stream().filter(is(show)).count()))
                .toList();
    }

    private static Empty empty() {
        return Empty.of(
                        t("No coaching here"),
                        t("A coach listens, asks, and leaves the answer to you. Nobody else reads what you two say."))
                .next(t("Ask for a coach"), "/coaching/new");
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("topic", t("Topic")),
                Column.text("state", t("State")),
                Column.text("coachee", t("Coachee")),
                Column.text("coach", t("Coach")),
                Column.text("origin", t("Origin")).wide(),
                Column.number("asked", t("Asked for")).wide(),
                Column.number("rating", t("Rating")).wide());
    }

    private static Row row(CoachingView one, Map<UUID, String> names) {
        return Row.of(
                one.key(),
                Cell.link(one.topic(), one.href()).sub(one.key()),
                Cell.state(t(one.state().label()), tone(one.state())),
                Cell.text(name(names, one.coacheeId())),
                Cell.text(name(names, one.coachId())),
                Cell.muted(t(one.origin().label())),
                Cell.date(one.askedOn()),
                Cell.number(one.rating()));
    }

    static String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    static Tone tone(CoachingState state) {
        return switch (state) {
            case REQUESTED -> Tone.CARE;
            case MATCHED, ACTIVE -> Tone.ACCENT;
            case COMPLETED, EVALUATED -> Tone.GOOD;
            case DECLINED -> Tone.MUTED;
        };
    }

    /// The log as a file, without pages.
    String csv(RegisterQuery query) {
        var rows = found(query).stream()
                .filter(is(query.value("show", Show.class).orElse(Show.ALL)))
                .toList();
        var names = desk.names(rows);
        var file =
                new Csv(List.of("Key", "Topic", "State", "Coachee", "Coach", "Origin", "Asked for", "Over", "Rating"));
        for (var one : rows) {
            file.line(Arrays.asList(
                    one.key(),
                    one.topic(),
                    t(one.state().label()),
                    name(names, one.coacheeId()),
                    name(names, one.coachId()),
                    t(one.origin().label()),
                    one.askedOn(),
                    one.completedOn(),
                    one.rating()));
        }
        return file.toString();
    }
}
