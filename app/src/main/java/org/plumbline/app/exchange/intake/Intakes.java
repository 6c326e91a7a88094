package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Hands each recognised file to the intake of its kind. The caller holds the transaction.
@Component
public class Intakes {
    private final PlanIntake plans;
    private final PortfolioIntake portfolios;
    private final RegisterIntake registers;
    private final StatusIntake status;
    private final PeopleIntake people;
    private final MoneyIntake money;
    private final FeedIntake feeds;
    private final Access access;

    Intakes(
            PlanIntake plans,
            PortfolioIntake portfolios,
            RegisterIntake registers,
            StatusIntake status,
            PeopleIntake people,
            MoneyIntake money,
            FeedIntake feeds,
            Access access) {
        this.plans = plans;
        this.portfolios = portfolios;
        this.registers = registers;
        this.status = status;
        this.people = people;
        this.money = money;
        this.feeds = feeds;
        this.access = access;
    }

    /// Takes a file in.
    public void take(Recognised recognised, FileContext file) {
        switch (recognised) {
            case Recognised.PlanFile plan -> {
                report(plan.problems(), file.outcome());
                plans.take(plan.plans(), file);
            }
            case Recognised.TableFile table -> tables(table.tables(), file);
            case Recognised.FeedFile feed -> feed(List.of(feed.feed()), file);
            case Recognised.Unreadable unreadable -> refuse(file, unreadable.reason());
        }
    }

    /// Takes all feed files of an import in as one: its sets refer to each other.
    public void feed(List<Feed> feeds, FileContext file) {
        if (file.projectId() != null) {
            refuse(file, "This is a feed of many projects. Import it under Import.");
            return;
        }
        access.require(Permission.IMPORT);
        this.feeds.take(feeds, file);
    }

    /// The sheets of a workbook build on each other as files do.
    private void tables(List<Table> tables, FileContext file) {
        var outcome = file.outcome();
        var first = tables.getFirst();
        var format = first.encoding() + (first.delimiter().isEmpty() ? "" : " " + first.delimiter());
        var rows = tables.stream().mapToInt(table -> table.rows().size()).sum();
        var name = tables.stream().map(Table::sheet).distinct().collect(java.util.stream.Collectors.joining(", "));
        outcome.describe(first.kind().id(), format, name, rows);
        if (file.projectId() != null) {
            refuse(file, "This is a table, not a plan. Import it under Import, or choose the plan's own file.");
            return;
        }
        access.require(Permission.IMPORT);
        var seen = new HashSet<String>();
        tables.stream()
                // The money in columns of a list of projects is decided with that list.
                .filter(table -> seen.add(table.sheet() + table.headerSignature()))
                .forEach(table ->
                        outcome.sheet(SheetWords.of(table, file.of(table).mapping())));
        var order = new ArrayList<>(tables);
        order.sort(Comparator.comparingInt(TableOrder::of));
        for (var table : order) {
            outcome.within(tables.size() > 1 ? table.sheet() : "");
            table(table, file.of(table));
        }
        outcome.within("");
    }

    private void table(Table table, FileContext file) {
        var outcome = file.outcome();
        table.notes().forEach(outcome::note);
        if (file.mapping().wantsNothing()) {
            outcome.note("Left out, as decided.");
            return;
        }
        report(table.problems(), outcome);
        switch (table.kind()) {
            case PORTFOLIO_TABLE -> portfolios.take(table, file);
            case REGISTER_TABLE -> registers.take(table, file);
            case STATUS_TABLE -> status.take(table, file);
            case PEOPLE_TABLE -> people.take(table, file);
            case MONEY_TABLE -> money.take(table, file);
            case UNKNOWN_TABLE ->
                refuse(
                        file,
                        "It is not clear what the rows of this table are. Say what its columns mean, or use one of the"
                                + " templates.");
        }
    }

    private static void refuse(FileContext file, String why) {
        file.outcome().problem(0, "", file.file(), sentence(why));
        file.outcome().count(Fate.REJECTED);
    }

    private static String sentence(String why) {
        var text = Character.toUpperCase(why.charAt(0)) + why.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    static void report(List<Problem> problems, Outcome outcome) {
        problems.forEach(found -> outcome.problem(found.row(), found.column(), found.value(), sentence(found.why())));
    }
}
