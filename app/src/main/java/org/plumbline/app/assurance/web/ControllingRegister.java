package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.controlling.ControllingServices;
import org.plumbline.app.assurance.controlling.ControllingServices.Overview;
import org.plumbline.app.assurance.controlling.Correction;
import org.plumbline.app.assurance.controlling.Correction.Progress;
import org.plumbline.app.assurance.controlling.Review;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
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
import org.springframework.stereotype.Component;

/// What reviews recommended as the kit draws it, and the same as a list to take away.
@Component
class ControllingRegister {
    private static final int QUARTERS = 8;

    private final ControllingServices services;
    private final People people;
    private final Clock clock;

    ControllingRegister(ControllingServices services, People people, Clock clock) {
        this.services = services;
        this.people = people;
        this.clock = clock;
    }

    /// What the list may be sorted by; without a choice what is overdue stands first.
    enum Sort {
        DUE,
        REVIEW
    }

    /// The reviews of the period and kind that the address asks for, with what they recommended.
    Overview shown(RegisterQuery query) {
        var kind = query.value("kind", Review.Kind.class).orElse(null);
        var period = query.value("period").orElse("");
        var from = first(period);
        var to = last(period);
        var all = services.overview();
        return new Overview(
                all.reviews().stream()
                        .filter(one -> (kind == null || one.kind() == kind) && one.isWithin(from, to))
                        .toList(),
                all.corrections().stream()
                        .filter(one -> (kind == null || one.review().kind() == kind)
                                && one.review().isWithin(from, to))
                        .toList());
    }

    /// The first day of a period: a quarter such as `2026q2`; else the day a year ago, or none for all of them.
    private @Nullable LocalDate first(String period) {
        if (period.matches("20[0-9]{2}q[1-4]")) {
            return LocalDate.of(Integer.parseInt(period.substring(0, 4)), 3 * (period.charAt(5) - '0') - 2, 1);
        }
        return period.equals("all") ? null : LocalDate.now(clock).minusYears(1);
    }

    private @Nullable LocalDate last(String period) {
        var first = first(period);
        return first == null || !period.contains("q")
                ? null
                : first.plusMonths(3).minusDays(1);
    }

    private List<Option> periods() {
        var options = new ArrayList<Option>();
        var day = LocalDate.now(clock);
        for (var i = 0; i < QUARTERS; i++) {
            var quarter = (day.getMonthValue() + 2) / 3;
            options.add(new Option(
                    day.getYear() + "q" + quarter, t("Quarter {0} of {1}", quarter, Integer.toString(day.getYear()))));
            day = day.minusMonths(3);
        }
        options.add(new Option("all", t("All times")));
        return options;
    }

    Register draw(RegisterQuery query, Overview shown) {
        var show = query.value("show", Progress.class).orElse(null);
        var text = query.text().toLowerCase(Locale.ROOT);
        var rows = shown.corrections().stream()
                .filter(one -> show == null || one.progress() == show)
                .filter(one -> (one.title() + " " + one.key() + " "
                                + one.review().key() + " " + one.review().about())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .sorted(order(query))
                .toList();
        var names = names(shown);
        return Register.of(t("Recommended corrections"), query, columns(), empty())
                .rows(
                        rows.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(one -> row(one, names))
                                .toList(),
                        rows.size())
                .chips(chips(shown))
                .facets(List.of(
                        Facet.of(
                                "kind",
                                t("Review"),
                                Arrays.stream(Review.Kind.values())
                                        .map(one -> new Option(one.word(), t(one.label())))
                                        .toList()),
                        Facet.of("period", t("The last 12 months"), periods())))
                .exports(RegisterLink.files("/controlling", query));
    }

    /// Without a choice in the order of the services: what is overdue first.
    private static Comparator<Correction> order(RegisterQuery query) {
        var sort = query.sort(Sort.class).orElse(null);
        if (sort == null) {
            return Correction.ORDER;
        }
        var order = sort == Sort.DUE
                ? Comparator.comparing(Correction::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                : Comparator.comparing((Correction one) -> one.review().day());
        return query.isDescending() ? order.reversed() : order;
    }

    private static List<FilterChip> chips(Overview shown) {
        var chips = new ArrayList<FilterChip>();
        chips.add(new FilterChip(t("All"), null, shown.corrections().size()));
        for (var progress : Progress.values()) {
            if (progress != Progress.DROPPED) {
                chips.add(new FilterChip(t(progress.label()), progress.word(), count(shown, progress)));
            }
        }
        return chips;
    }

    static long count(Overview shown, Progress progress) {
        return shown.corrections().stream()
                .filter(one -> one.progress() == progress)
                .count();
    }

    private static Empty empty() {
        return Empty.of(
                t("Nothing was recommended"),
                t("Corrections come from findings of audits, plans of assessments, conditions of gates and reviews of"
                        + " the improvements."));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("correction", t("Correction")),
                Column.text("progress", t("State")),
                Column.number("due", t("Due")).sorted(),
                Column.text("owner", t("Owner")).wide(),
                Column.text("review", t("Recommended by")).sorted(),
                Column.text("about", t("Of")).wide());
    }

    private static Row row(Correction one, Map<UUID, String> names) {
        var review = one.review();
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href()).sub(one.key()),
                Cell.state(t(one.progress().label()), one.progress().tone()),
                Cell.date(one.due()),
                Cell.text(one.ownerId() == null ? null : names.get(one.ownerId())),
                Cell.link(review.key(), review.href())
                        .sub(t(review.kind().label()) + ", " + Formats.date(review.day())),
                review.aboutHref().isEmpty()
                        ? Cell.muted(t("the organisation"))
                        : Cell.link(review.about(), review.aboutHref()));
    }

    /// Who owns corrections and did reviews, by id.
    Map<UUID, String> names(Overview shown) {
        var ids = new ArrayList<UUID>();
        for (var one : shown.corrections()) {
            if (one.ownerId() != null) {
                ids.add(one.ownerId());
            }
        }
        for (var one : shown.reviews()) {
            if (one.byId() != null) {
                ids.add(one.byId());
            }
        }
        return people.byIds(ids).values().stream().collect(Collectors.toMap(one -> one.id(), one -> one.name()));
    }

    /// What the address leaves as a list: a line is a review and a correction; a review without one has a line too.
    ListFile file(RegisterQuery query) {
        var shown = shown(query);
        var names = names(shown);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var review : shown.reviews()) {
            var mine = shown.corrections().stream()
                    .filter(one -> one.review().equals(review))
                    .toList();
            for (var one : mine) {
                rows.add(fields(review, one, names));
            }
            if (mine.isEmpty()) {
                rows.add(fields(review, null, names));
            }
        }
        return new ListFile(
                "controlling",
                t("Controlling services"),
                List.of(
                        t("Review"),
                        t("Title"),
                        t("Kind"),
                        t("Day"),
                        t("Of"),
                        t("By"),
                        t("Outcome"),
                        t("Correction"),
                        t("State"),
                        t("Due"),
                        t("Owner")),
                rows);
    }

    private static List<@Nullable Object> fields(Review review, @Nullable Correction one, Map<UUID, String> names) {
        return Arrays.asList(
                review.key(),
                review.title(),
                t(review.kind().label()),
                review.day().toString(),
                review.about(),
                review.byId() == null ? null : names.get(review.byId()),
                review.isDone() ? review.outcome() : t("Ahead"),
                one == null ? null : one.title(),
                one == null ? null : t(one.progress().label()),
                one == null || one.due() == null ? null : one.due().toString(),
                one == null || one.ownerId() == null ? null : names.get(one.ownerId()));
    }
}
