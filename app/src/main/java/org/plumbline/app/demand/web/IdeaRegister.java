package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaFilter;
import org.plumbline.app.demand.IdeaFilter.Show;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
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
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Ideas as the kit draws them, from what the address says, and the same as a file.
@Component
class IdeaRegister {
    private static final int MOST = 20_000;

    private final Ideas ideas;
    private final Choices choices;
    private final People people;
    private final Departments departments;
    private final Proposals proposals;

    IdeaRegister(Ideas ideas, Choices choices, People people, Departments departments, Proposals proposals) {
        this.proposals = proposals;
        this.ideas = ideas;
        this.choices = choices;
        this.people = people;
        this.departments = departments;
    }

    /// What the address asks for.
    static IdeaFilter filter(RegisterQuery query) {
        return new IdeaFilter(
                query.value("show", Show.class).orElse(Show.ALL),
                query.value("way", HelpKind.class).orElse(null),
                query.value("department").map(IdeaRegister::id).orElse(null),
                query.text().isEmpty() ? null : query.text(),
                query.sort(IdeaFilter.Sort.class).orElse(IdeaFilter.Sort.ATTENTION),
                query.isDescending(),
                query.offset(),
                query.size());
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    Register draw(RegisterQuery query) {
        var filter = filter(query);
        var counts = ideas.counts(filter);
        var page = ideas.list(filter);
        var names = names(page.rows());
        return Register.of(t("Ideas"), query, columns(Formats.symbol(proposals.currency())), empty())
                .rows(page.rows().stream().map(idea -> row(idea, names)).toList(), page.total())
                .chips(chips(counts))
                .facets(List.of(
                        Facet.of(
                                "way",
                                t("How it helps"),
                                Arrays.stream(HelpKind.values())
                                        .map(way -> new Option(way.word(), t(way.label())))
                                        .toList()),
                        Facet.of("department", t("Department"), choices.departments())))
                .exports(List.of(RegisterLink.of("CSV", query.at("/ideas.csv"))));
    }

    private List<FilterChip> chips(Map<Show, Long> counts) {
        return Arrays.stream(Show.values())
                .filter(show -> ideas.seesAll() || show == Show.ALL || show == Show.RETURNED || show == Show.ACCEPTED)
                .map(show -> new FilterChip(
                        t(show.label()),
                        show == Show.ALL
                                ? null
                                : show.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        counts.getOrDefault(show, 0L)))
                .toList();
    }

    private Empty empty() {
        return Empty.of(
                        t("No idea yet"),
                        t("Whatever would make work better, safer or cheaper: three questions, five minutes."))
                .next(t("Hand in an idea"), "/ideas/new");
    }

    private static List<Column> columns(String unit) {
        return List.of(
                Column.text("title", t("Idea")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("way", t("How it helps")).wide(),
                Column.number("cost", t("Likely cost"), unit).sorted().wide(),
                Column.number("gain", t("Gain a year"), unit).sorted().wide(),
                Column.text("requester", t("From")).wide(),
                Column.text("department", t("Department")).onDemand(),
                Column.text("screener", t("Screened by")).onDemand(),
                Column.number("submitted", t("Submitted")).sorted());
    }

    private Row row(IdeaView idea, Map<UUID, String> names) {
        var text = idea.text();
        var link = Cell.link(idea.title(), idea.href()).sub(idea.key());
        return Row.of(
                idea.key(),
                text.isRequired() ? link.tags(t("required")) : link,
                Cell.state(t(idea.state().label()), tone(idea.state())),
                Cell.muted(ways(idea)),
                Cell.number(whole(text.cost().likely())),
                Cell.number(whole(text.gainAYear())),
                Cell.muted(names.get(idea.requesterId())),
                Cell.muted(name(names, text.departmentId())),
                Cell.muted(name(names, idea.screenerId())),
                Cell.date(idea.submittedOn()));
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static @Nullable Long whole(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.longValue();
    }

    private static String ways(IdeaView idea) {
        return idea.text().ways().stream().sorted().map(way -> t(way.label())).collect(Collectors.joining(", "));
    }

    static Tone tone(IdeaState state) {
        return switch (state) {
            case ACCEPTED -> Tone.GOOD;
            case SUBMITTED, RETURNED -> Tone.CARE;
            case SCREENING -> Tone.ACCENT;
            case REJECTED -> Tone.BAD;
            case DUPLICATE, WITHDRAWN -> Tone.MUTED;
            case DRAFT, PARKED -> Tone.PLAIN;
        };
    }

    /// What people and departments of some ideas are called, by id.
    Map<UUID, String> names(List<IdeaView> rows) {
        var ids = new HashSet<UUID>();
        for (var idea : rows) {
            ids.add(idea.requesterId());
            var others = new ArrayList<@Nullable UUID>();
            others.add(idea.screenerId());
            others.add(idea.text().sponsorId());
            others.stream().filter(Objects::nonNull).forEach(ids::add);
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        for (DepartmentView department : departments.all()) {
            names.put(department.id(), department.name());
        }
        return names;
    }

    /// The list as a file, without pages.
    String csv(RegisterQuery query) {
        var rows = ideas.list(filter(query).page(0, MOST)).rows();
        var names = names(rows);
        var file = new Csv(List.of(
                "Key",
                "Idea",
                "State",
                "Purpose",
                "Need",
                "How it helps",
                "Lowest cost",
                "Likely cost",
                "Highest cost",
                "Gain a year",
                "From",
                "Department",
                "Submitted",
                "Answered",
                "Reason"));
        for (var idea : rows) {
            file.line(line(idea, names));
        }
        return file.toString();
    }

    private static List<@Nullable Object> line(IdeaView idea, Map<UUID, String> names) {
        var text = idea.text();
        var line = new ArrayList<@Nullable Object>(
                List.of(idea.key(), idea.title(), t(idea.state().label()), text.purpose(), text.need()));
        line.add(text.helps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(way -> t(way.getKey().label()) + ": " + way.getValue())
                .collect(Collectors.joining("; ")));
        line.add(text.cost().low());
        line.add(text.cost().likely());
        line.add(text.cost().high());
        line.add(text.gainAYear());
        line.add(names.get(idea.requesterId()));
        line.add(name(names, text.departmentId()));
        line.add(idea.submittedOn());
        line.add(idea.answeredOn());
        line.add(idea.reason());
        return line;
    }
}
