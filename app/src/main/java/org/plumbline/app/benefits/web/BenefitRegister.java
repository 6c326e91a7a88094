package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
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
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.kernel.Access;
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
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Component;

/// Benefits as the kit draws them, from what the address says, and the same as a file.
@Component
class BenefitRegister {
    private final Benefits benefits;
    private final BenefitHead heads;
    private final Departments departments;
    private final Access access;

    BenefitRegister(Benefits benefits, BenefitHead heads, Departments departments, Access access) {
        this.benefits = benefits;
        this.heads = heads;
        this.departments = departments;
        this.access = access;
    }

    /// A choice in one click.
    enum Show {
        ALL("All"),
        CLAIMS("Claims"),
        OPEN("On their way"),
        REALISING("Realising"),
        UNOWNED("Without an owner"),
        MINE("Mine"),
        OVER("Realised or missed");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// What benefits may be sorted by.
    enum Sort {
        KEY,
        TITLE,
        STATE,
        KIND,
        TARGET
    }

    Register draw(RegisterQuery query) {
        var found = benefits.list(filter(query));
        var shown = found.stream()
                .filter(is(query.value("show", Show.class).orElse(Show.ALL)))
                .sorted(order(query))
                .toList();
        var page = shown.stream().skip(query.offset()).limit(query.size()).toList();
        var names = heads.names(page);
        return Register.of(t("Benefits"), query, columns(), empty())
                .rows(page.stream().map(one -> row(one, names)).toList(), shown.size())
                .chips(chips(found))
                .facets(List.of(
                        Facet.of(
                                "kind",
                                t("Kind"),
                                Arrays.stream(BenefitKind.values())
                                        .map(kind -> new Option(kind.word(), t(kind.label())))
                                        .toList()),
                        Facet.of(
                                "department",
                                t("Department"),
                                departments.all().stream()
                                        .map(one -> new Option(one.id().toString(), one.name()))
                                        .toList())))
                .exports(RegisterLink.files("/benefits", query));
    }

    private static BenefitFilter filter(RegisterQuery query) {
        return new BenefitFilter(
                query.value("kind", BenefitKind.class).orElse(null),
                query.value("department").map(BenefitRegister::id).orElse(null),
                null,
                query.text().isEmpty() ? null : query.text());
    }

    /// The id in an address; one that no record has where it is none.
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }

    private Predicate<BenefitView> is(Show show) {
        var me = access.actor().personId();
        return switch (show) {
            case ALL -> benefit -> true;
            case CLAIMS -> benefit -> benefit.state() == BenefitState.CLAIM;
            case OPEN ->
                benefit -> benefit.state() == BenefitState.VALIDATED || benefit.state() == BenefitState.PLANNED;
            case REALISING -> benefit -> benefit.state() == BenefitState.REALISING;
            case UNOWNED -> benefit -> benefit.state().isOpen() && benefit.ownerId() == null;
            case MINE -> benefit -> me.equals(benefit.ownerId());
            case OVER -> benefit -> !benefit.state().isOpen() && benefit.state() != BenefitState.WITHDRAWN;
        };
    }

    private List<FilterChip> chips(List<BenefitView> found) {
        return Arrays.stream(Show.values())
                .map(show -> new FilterChip(
                        t(show.label()),
                        show == Show.ALL ? null : show.name().toLowerCase(Locale.ROOT),
                        found.stream().filter(is(show)).count()))
                .toList();
    }

    private static Comparator<BenefitView> order(RegisterQuery query) {
        var order = switch (query.sort(Sort.class).orElse(Sort.KEY)) {
            case KEY -> Comparator.comparing(BenefitView::key);
            case TITLE -> Comparator.comparing((BenefitView one) -> one.title().toLowerCase(Locale.ROOT));
            case STATE -> Comparator.comparing(BenefitView::state);
            case KIND -> Comparator.comparing((BenefitView one) -> one.profile().kind());
            case TARGET ->
                Comparator.comparing(
                        (BenefitView one) -> one.profile().measure().targetOn(),
                        Comparator.nullsLast(Comparator.naturalOrder()));
        };
        return query.isDescending() ? order.reversed() : order;
    }

    private Empty empty() {
        var empty = Empty.of(
                t("No benefit yet"),
                t("Work is done for what is better afterwards: say what that is, who owns it and how it is measured."));
        return benefits.mayClaim() ? empty.next(t("Claim a benefit"), "/benefits/new") : empty;
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Benefit")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("kind", t("Kind")).sorted().wide(),
                Column.text("measure", t("Measure")).wide(),
                Column.text("owner", t("Owner")),
                Column.text("projects", t("Projects")).wide(),
                Column.number("target", t("Target by")).sorted());
    }

    private static Row row(BenefitView benefit, Map<UUID, String> names) {
        var profile = benefit.profile();
        var owner = benefit.ownerId();
        return Row.of(
                benefit.key(),
                Cell.link(benefit.title(), benefit.href()).sub(benefit.key()),
                Cell.state(t(benefit.state().label()), BenefitHead.tone(benefit.state())),
                Cell.muted(t(profile.kind().label())),
                Cell.muted(measure(benefit)),
                owner == null ? Cell.text(null) : Cell.text(names.get(owner)),
                Cell.muted(projects(benefit, names)),
                Cell.date(profile.measure().targetOn()));
    }

    static String projects(BenefitView benefit, Map<UUID, String> names) {
        return benefit.profile().place().projects().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /// From where to where: "Calls about deliveries: 1200 to 800 a month".
    static String measure(BenefitView benefit) {
        var measure = benefit.profile().measure();
        var from = Formats.typed(measure.baseline());
        var to = Formats.typed(measure.target());
        if (from == null || to == null) {
            return measure.name();
        }
        return t("{0}: {1} to {2} {3}", measure.name(), from, to, measure.unit())
                .strip();
    }

    /// The list as a file, without pages.
    ListFile file(RegisterQuery query) {
        var rows = benefits.list(filter(query)).stream()
                .filter(is(query.value("show", Show.class).orElse(Show.ALL)))
                .toList();
        var names = heads.names(rows);
        var titles = List.of(
                "Key",
                "Benefit",
                "State",
                "Kind",
                "Measure",
                "Unit",
                "Baseline",
                "Baseline of",
                "Target",
                "Target by",
                "Owner",
                "Projects",
                "Currency",
                "Confidence");
        return new ListFile(
                "benefits",
                t("Benefits"),
                titles,
                rows.stream().map(one -> line(one, names)).toList());
    }

    private static List<@Nullable Object> line(BenefitView benefit, Map<UUID, String> names) {
        var profile = benefit.profile();
        var measure = profile.measure();
        var line = new ArrayList<@Nullable Object>(List.of(
                benefit.key(),
                benefit.title(),
                t(benefit.state().label()),
                t(profile.kind().label()),
                measure.name(),
                measure.unit()));
        line.add(Formats.typed(measure.baseline()));
        line.add(measure.baselineOn());
        line.add(Formats.typed(measure.target()));
        line.add(measure.targetOn());
        var owner = benefit.ownerId();
        line.add(owner == null ? null : names.get(owner));
        line.add(projects(benefit, names));
        line.add(profile.currency());
        line.add(profile.confidence());
        return line;
    }
}
