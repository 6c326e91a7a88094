package org.plumbline.app.kit;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.figure.Change;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.rating.Compared;
import org.plumbline.app.kit.rating.PeriodRag;
import org.plumbline.app.kit.register.BulkAction;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.register.RowGroup;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// The status wall of sixty projects, as a page would build it.
final class StatusWall {
    private static final List<String> NAMES = List.of(
            "Self-service returns",
            "Loyalty relaunch",
            "Contact-centre move",
            "Store network refresh",
            "Core ledger replacement",
            "Data-centre exit",
            "Identity for everyone",
            "Payroll to one system",
            "Accessibility directive",
            "Carbon reporting");
    private static final List<String> PEOPLE = List.of(
            "Ada Mensah",
            "Jonas Weber",
            "Priya Nair",
            "Tomás Ruiz",
            "Mei Tanaka",
            "Lars Holm",
            "Noor Haddad",
            "Elif Kaya",
            "Sam Okafor",
            "Ines Costa");
    private static final Rag[] REPORTED = {
        Rag.GREEN, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.RED, Rag.AMBER, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.NONE
    };
    private static final Rag[] COMPUTED = {
        Rag.GREEN, Rag.RED, Rag.AMBER, Rag.GREEN, Rag.RED, Rag.RED, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.NONE
    };
    private static final long[] SLIPS = {0, 41, 12, -6, 96, 33, 0, 8, -2, 0};
    private static final double[][] MONEY = {
        {3.1, 3.2},
        {2.4, 1.8},
        {4.9, 4.6},
        {9.0, 9.4},
        {23.7, 18.2},
        {6.6, 6.1},
        {2.2, 2.2},
        {4.1, 3.9},
        {1.0, 1.1},
        {0.9, 0.9}
    };

    private StatusWall() {}

    static List<Column> columns() {
        return List.of(
                Column.text("name", "Project").sorted(),
                Column.text("reported", "Reported").sorted(),
                Column.text("computed", "Computed").hint("What the facts alone say"),
                Column.text("ratings", "S C Sc R Ri B")
                        .hint("Schedule, cost, scope, resources, risk, benefits")
                        .wide(),
                Column.text("history", "May – Oct").wide(),
                Column.number("finish", "Finish").sorted(),
                Column.number("forecast", "Forecast", "£m").sorted().wide(),
                Column.text("decision", "Decision needed").wide(),
                Column.number("updated", "Updated").sorted());
    }

    static Register register(RegisterQuery query, boolean bulk) {
        var groups = List.of(
                new RowGroup("Customer & Growth", "4 projects · 19.0 → 19.4 £m", rows(0, 4)),
                new RowGroup("Run & Renew", "4 projects · 30.4 → 36.6 £m", rows(4, 8)),
                new RowGroup("Regulation", "2 projects · 2.0 → 1.9 £m", rows(8, 60)));
        return Register.of("Projects", query, columns(), Empty.of("No projects", "Import what you have."))
                .grouped(groups, 60)
                .chips(List.of(
                        new FilterChip("All", null, 60),
                        new FilterChip("Red", "red", 8),
                        new FilterChip("False green", "false-green", 3),
                        new FilterChip("Late", "late", 11),
                        new FilterChip("Stale", "stale", 5)))
                .saveView("/views")
                .groupings(List.of(new RegisterLink("portfolio", query.with("group", "portfolio"), true)))
                .exports(List.of(
                        RegisterLink.of("CSV", query.at("/status.csv")),
                        RegisterLink.of("XLSX", query.at("/status.xlsx"))))
                .bulk(bulk ? List.of(new BulkAction("Remind", "/status/reminders", List.of(), null)) : List.of());
    }

    private static List<Row> rows(int from, int to) {
        var rows = new ArrayList<Row>();
        for (int i = from; i < to; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private static Row row(int number) {
        int i = number % NAMES.size();
        var key = "PRJ-%04d".formatted(number + 3);
        var evidence =
                COMPUTED[i] == REPORTED[i] ? List.<String>of() : List.of("Forecast 41 days late; 10 are tolerated.");
        var today = LocalDate.of(2026, 10, 31);
        int age = i == 9 ? 41 : i == 5 ? 9 : i % 4;
        return Row.of(
                key,
                Cell.link(NAMES.get(i), "/projects/" + key).sub(key + " · " + PEOPLE.get(i)),
                Cell.rag(REPORTED[i]),
                new Cell.Computed(new Compared(REPORTED[i], COMPUTED[i], evidence)),
                new Cell.Ratings(ratings(i)),
                new Cell.History(history(i)),
                Cell.date(LocalDate.of(2026, 12, 12).plusDays(11L * i)).slip(SLIPS[i]),
                new Cell.Against(
                        BigDecimal.valueOf(MONEY[i][0]), BigDecimal.valueOf(MONEY[i][1]), BigDecimal.valueOf(23.7), 1),
                Cell.text(i == 1 ? "Scope or date: pick one" : i == 4 ? "Release tranche 3 or re-plan" : null),
                new Cell.Text(Formats.age(today.minusDays(age), today), null, age > 7 ? Tone.CARE : Tone.MUTED));
    }

    private static Map<Dimension, Rag> ratings(int i) {
        var ratings = new EnumMap<Dimension, Rag>(Dimension.class);
        for (var dimension : Dimension.values()) {
            boolean hurt = (i + dimension.name().length()) % 4 == 0;
            ratings.put(dimension, COMPUTED[i] == Rag.GREEN || !hurt ? Rag.GREEN : COMPUTED[i]);
        }
        return ratings;
    }

    private static List<PeriodRag> history(int i) {
        var months = List.of("May", "June", "July", "August", "September", "October");
        var periods = new ArrayList<PeriodRag>();
        for (int m = 0; m < 6; m++) {
            periods.add(new PeriodRag(months.get(m), m == 5 ? REPORTED[i] : (i + m) % 3 == 0 ? Rag.AMBER : Rag.GREEN));
        }
        return periods;
    }

    static List<Figure> figures() {
        return List.of(
                Figure.of("On track", "38").sub("of 60 projects").tone(Tone.GOOD),
                Figure.of("Needs care", "14").sub("+2 since September").tone(Tone.CARE),
                Figure.of("Needs a decision", "8").sub("3 new").tone(Tone.BAD),
                Figure.of("False green", "3")
                        .sub("reported better than computed")
                        .basis(
                                "Counted by the office from the frozen reports of October 2026: reported better than the facts allow.")
                        .href("?show=false-green"),
                Figure.of("Forecast", Formats.moneyShort(new BigDecimal("131200000"), "GBP"))
                        .sub("+5.3 % on £124.6m budget"),
                Figure.of("Decisions waiting", "6").sub("oldest 19 days"));
    }

    static List<Change> changes() {
        return List.of(
                new Change(
                        "Core ledger replacement",
                        "/projects/PRJ-0003",
                        "turned red: supplier test slipped, forecast +£5.5m",
                        Tone.BAD,
                        false),
                new Change(
                        "Loyalty relaunch",
                        "/projects/PRJ-0017",
                        "reported green, computed red: 41 days late, no approved change",
                        Tone.BAD,
                        true),
                new Change(
                        "Payroll to one system",
                        "/projects/PRJ-0034",
                        "green to amber: two key people leave in December",
                        Tone.CARE,
                        false),
                new Change(
                        "Store network refresh",
                        "/projects/PRJ-0030",
                        "back to green: landlord agreement signed",
                        Tone.GOOD,
                        false));
    }

    static String page() {
        var shell = Gallery.shell("/status");
        var query = RegisterQuery.of("/status", Map.of());
        Content actions = out -> out.writeContent(
                "<a class=\"btn\" href=\"/c\">Compare with September</a><button class=\"btn btn-primary\">Committee pack</button>");
        Content content = out -> {
            out.writeContent(Gallery.draw(
                    "kit/head.jte",
                    Map.of(
                            "title", "Status, October 2026",
                            "question", "What is really red, which green is false, and what needs a decision?",
                            "actions", actions)));
            out.writeContent(Gallery.draw("kit/figures.jte", Map.of("figures", figures())));
            out.writeContent(Gallery.draw(
                    "kit/changes.jte", Map.of("title", "What changed since September", "changes", changes())));
            out.writeContent(
                    Gallery.draw("kit/register.jte", Map.of("shell", shell, "register", register(query, false))));
        };
        return Gallery.draw("kit/page.jte", Map.of("shell", shell, "title", "Status", "content", content));
    }
}
