package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.portfolio.scenario.ScenarioLine;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.stereotype.Component;

/// The list of scenarios: a few dozen at most, so it is sorted and filtered here.
@Component
class ScenarioRegister {
    private final Scenarios scenarios;
    private final ScenarioHead heads;
    private final PersonDirectory people;

    ScenarioRegister(Scenarios scenarios, ScenarioHead heads, PersonDirectory people) {
        this.scenarios = scenarios;
        this.heads = heads;
        this.people = people;
    }

    enum Sort {
        NAME,
        STATE,
        CANDIDATES,
        VALUE,
        COST,
        CHANGED
    }

    Register draw(RegisterQuery query) {
        var all = scenarios.list();
        var words = query.text().toLowerCase(Locale.ROOT);
        var rows = all.stream()
                .filter(line -> (line.key() + " " + line.name() + " " + line.purpose())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .sorted(order(query))
                .toList();
        var portfolios = heads.portfolios();
        var authors = people.byIds(
                rows.stream().map(ScenarioLine::authorId).distinct().toList());
        return Register.of(t("Scenarios"), query, columns(), empty())
                .rows(
                        rows.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(line -> row(line, portfolios, authors.get(line.authorId())))
                                .toList(),
                        rows.size())
                .exports(List.of(RegisterLink.of("CSV", query.at("/scenarios.csv"))));
    }

    private static Comparator<ScenarioLine> order(RegisterQuery query) {
        var order = switch (query.sort(Sort.class).orElse(null)) {
            case NAME -> Comparator.comparing((ScenarioLine line) -> line.name().toLowerCase(Locale.ROOT));
            case STATE -> Comparator.comparing(ScenarioLine::state);
            case CANDIDATES -> Comparator.comparingInt(ScenarioLine::candidates);
            case VALUE -> Comparator.comparing(ScenarioLine::value, Comparator.nullsFirst(Comparator.naturalOrder()));
            case COST -> Comparator.comparing(ScenarioLine::cost, Comparator.nullsFirst(Comparator.naturalOrder()));
            case CHANGED -> Comparator.comparing(ScenarioLine::changedAt);
            case null -> Comparator.comparing(ScenarioLine::changedAt).reversed();
        };
        return query.isDescending() ? order.reversed() : order;
    }

    private Empty empty() {
        var nothing = Empty.of(
                t("No scenario yet"),
                t("A scenario says which candidates to choose within money, people and rules, and why."));
        return scenarios.mayPropose() ? nothing.next(t("Make a scenario"), "/scenarios/new") : nothing;
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("name", t("Scenario")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("portfolio", t("Portfolio")).wide(),
                Column.number("candidates", t("Chosen of")).sorted(),
                Column.number("value", t("Value")).sorted(),
                Column.number("cost", t("Cost")).sorted(),
                Column.text("author", t("Made by")).wide(),
                Column.number("changed", t("Changed")).sorted().wide(),
                Column.text("compare", t("Compare")));
    }

    private static Row row(
            ScenarioLine line,
            Map<UUID, String> portfolios,
            org.plumbline.app.kernel.PersonDirectory.@Nullable Entry author) {
        var portfolio = line.portfolioId();
        return Row.of(
                line.key(),
                Cell.link(line.name(), line.href()).sub(line.key()),
                line.isUnmeetable()
                        ? Cell.state(t("Nothing keeps all"), Tone.BAD)
                        : Cell.state(t(line.state().label()), ScenarioWords.tone(line.state())),
                Cell.muted(portfolio == null ? t("All work") : portfolios.get(portfolio)),
                Cell.text(
                        line.chosen() == null
                                ? Formats.number(line.candidates())
                                : t("{0} of {1}", line.chosen(), line.candidates())),
                Cell.text(
                        line.worth() == Worth.NPV
                                ? Formats.moneyShort(line.value(), line.currency())
                                : ScenarioWords.plain(line.value())),
                Cell.text(Formats.moneyShort(line.cost(), line.currency())),
                Cell.muted(author == null ? null : author.name()),
                Cell.date(Formats.day(line.changedAt())),
                Cell.link(t("Compare"), "/scenarios/comparison?of=" + line.key()));
    }

    String csv() {
        var portfolios = heads.portfolios();
        var file = new Csv(List.of(
                "Key", "Scenario", "State", "Portfolio", "Candidates", "Chosen", "Value", "Unit", "Cost", "Currency"));
        for (var line : scenarios.list()) {
            var portfolio = line.portfolioId();
            var cells = new java.util.ArrayList<@Nullable Object>();
            cells.add(line.key());
            cells.add(line.name());
            cells.add(
                    line.isUnmeetable()
                            ? t("Nothing keeps all")
                            : t(line.state().label()));
            cells.add(portfolio == null ? t("All work") : portfolios.get(portfolio));
            cells.add(line.candidates());
            cells.add(line.chosen());
            cells.add(line.value());
            cells.add(t(line.worth().label()));
            cells.add(line.cost());
            cells.add(line.currency());
            file.line(cells);
        }
        return file.toString();
    }
}
