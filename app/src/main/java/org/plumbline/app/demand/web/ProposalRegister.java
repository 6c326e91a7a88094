package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demand.ProposalFilter;
import org.plumbline.app.demand.ProposalFilter.Order;
import org.plumbline.app.demand.ProposalFilter.Show;
import org.plumbline.app.demand.ProposalFilter.Sort;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.stereotype.Component;

/// Proposals as the kit draws them, from what the address says.
@Component
class ProposalRegister {
    private final Proposals proposals;
    private final Choices choices;

    ProposalRegister(Proposals proposals, Choices choices) {
        this.proposals = proposals;
        this.choices = choices;
    }

    /// What the address asks for.
    static ProposalFilter filter(RegisterQuery query) {
        return new ProposalFilter(
                query.value("show", Show.class).orElse(Show.ALL),
                query.value("bucket", Bucket.class).orElse(null),
                query.value("kind", ProposalKind.class).orElse(null),
                query.value("department").map(ProposalRegister::id).orElse(null),
                query.text().isEmpty() ? null : query.text(),
                new Order(
                        query.sort(Sort.class).orElse(Sort.ATTENTION),
                        query.isDescending(),
                        query.offset(),
                        query.size()));
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
        var page = proposals.list(filter);
        var names = names(page.rows());
        return Register.of(t("Proposals"), query, columns(), empty())
                .rows(page.rows().stream().map(proposal -> row(proposal, names)).toList(), page.total())
                .chips(chips(proposals.counts(filter)))
                .facets(List.of(
                        Facet.of("bucket", t("Bucket"), options(Bucket.values(), Bucket::label)),
                        Facet.of("kind", t("Becomes"), options(ProposalKind.values(), ProposalKind::label)),
                        Facet.of("department", t("Department"), choices.departments())))
                .exports(RegisterLink.files("/proposals", query));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name().toLowerCase(Locale.ROOT), t(label.apply(value))))
                .toList();
    }

    private static List<FilterChip> chips(Map<Show, Long> counts) {
        return Arrays.stream(Show.values())
                .map(show -> new FilterChip(
                        t(show.label()),
                        show == Show.ALL
                                ? null
                                : show.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        counts.getOrDefault(show, 0L)))
                .toList();
    }

    private Empty empty() {
        var empty = Empty.of(
                t("No proposal yet"),
                t("An accepted idea is worked out as a proposal; so is what is entered directly."));
        return proposals.mayPropose()
                ? empty.next(t("Write a proposal"), "/proposals/new")
                : empty.next(t("Hand in an idea"), "/ideas/new");
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Proposal")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("bucket", t("Bucket")).wide(),
                Column.number("cost", t("Cost")).sorted().wide(),
                Column.number("benefit", t("Benefits")).sorted().wide(),
                Column.number("npv", t("NPV")).sorted().hint(t("What it is worth today, after its cost")),
                Column.text("start", t("Wished for")).sorted().wide(),
                Column.text("department", t("Department")).wide(),
                Column.text("sponsor", t("Sponsor")).onDemand(),
                Column.text("lead", t("Worked out by")).onDemand());
    }

    private static Row row(ProposalView proposal, Map<UUID, String> names) {
        var text = proposal.text();
        var link = Cell.link(proposal.title(), proposal.href()).sub(proposal.key());
        var headline = proposal.headline();
        return Row.of(
                proposal.key(),
                text.isMandatory() ? link.tags(t("must be done")) : link,
                Cell.state(t(proposal.state().label()), tone(proposal.state())),
                Cell.muted(t(text.bucket().label())),
                Cell.text(Formats.moneyShort(headline.cost(), text.currency())),
                Cell.text(Formats.moneyShort(headline.benefit(), text.currency())),
                Cell.text(Formats.moneyShort(headline.npv(), text.currency())),
                Cell.muted(Formats.monthShort(text.wish().start())),
                Cell.muted(name(names, text.people().departmentId())),
                Cell.muted(name(names, text.people().sponsorId())),
                Cell.muted(name(names, text.people().leadId())));
    }

    static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    static Tone tone(ProposalState state) {
        return switch (state) {
            case APPROVED, CONVERTED -> Tone.GOOD;
            case QUALIFIED -> Tone.CARE;
            case SCORED -> Tone.ACCENT;
            case REJECTED -> Tone.BAD;
            case WITHDRAWN -> Tone.MUTED;
            case DRAFT, DEFERRED -> Tone.PLAIN;
        };
    }

    /// What people and departments of some proposals are called, by id.
    Map<UUID, String> names(List<ProposalView> rows) {
        var ids = new ArrayList<@Nullable UUID>();
        for (var proposal : rows) {
            ids.add(proposal.text().people().sponsorId());
            ids.add(proposal.text().people().leadId());
            ids.add(proposal.origin().requesterId());
        }
        return choices.names(ids);
    }
}
