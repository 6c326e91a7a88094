package org.plumbline.app.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plumbline.engine.status.Rag;

/// Northbridge Retail, October 2026: a made-up organisation with a little of everything that a committee meets.
public final class NorthbridgePack {
    private static final String[] NAMES = {
        "Core ledger replacement", "Loyalty relaunch", "Payroll to one system", "Store network refresh",
        "Data-centre exit", "Identity for everyone", "Contact-centre move", "Self-service returns",
        "Accessibility directive", "Łódź warehouse automation", "Αθήνα store opening", "Закупки: tender portal"
    };
    static final String[] PEOPLE = {
        "Mei Tanaka", "Jonas Weber", "Elif Kaya", "Tomás Ruiz", "Lars Holm", "Noor Haddad", "Priya Nair", "Ada Mensah"
    };
    static final String[] PORTFOLIOS = {"Customer & Growth", "Run & Renew", "Regulation", "Foundations"};

    private NorthbridgePack() {}

    public static Cover cover() {
        return new Cover(
                "Northbridge Retail",
                "Northbridge Retail",
                "2026-10",
                "October 2026",
                LocalDate.of(2026, 10, 31),
                "September 2026",
                LocalDate.of(2026, 10, 31),
                Instant.parse("2026-11-03T08:15:00Z"),
                ZoneId.of("Europe/London"),
                Locale.UK,
                "GBP",
                "Frozen status reports of October 2026",
                "PRJ-0012 in version 2, all others in version 1.");
    }

    /// As many projects as asked, with lists in proportion.
    public static CommitteePack of(int projects) {
        var pages =
                IntStream.range(0, projects).mapToObj(NorthbridgeProjects::page).toList();
        return new CommitteePack(
                cover(),
                headline(),
                changes(pages),
                decisions(Math.min(80, Math.max(6, projects / 10))),
                concerns(pages),
                trend(),
                milestones(),
                portfolios(),
                risks(),
                words(),
                pages);
    }

    /// A first period: nothing to compare with, nothing to decide, no project.
    public static CommitteePack empty() {
        var none = new Count(0, null);
        var head = new Headline(
                "No project reports yet.",
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Sum.UNKNOWN,
                Sum.UNKNOWN,
                Sum.UNKNOWN,
                null);
        var total = new PortfolioRow("Total", 0, 0, 0, 0, 0, 0, 0, Sum.UNKNOWN, Sum.UNKNOWN, Sum.UNKNOWN);
        return new CommitteePack(
                cover(),
                head,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PortfolioTable(List.of(), total, ""),
                List.of(),
                List.of(),
                List.of());
    }

    /// Five thousand characters with everything in it that has ever broken an export.
    public static String hostile() {
        return "=cmd|' /C calc'!A0 <script>alert(1)</script> & \u0000\u0007\ud800 \u202eevil 🚀 שלום مرحبا 你好 "
                + "word ".repeat(900) + "x".repeat(400) + " THE-VERY-END";
    }

    /// A pack with one project, all of whose texts are [#hostile].
    public static CommitteePack hostilePack() {
        var h = hostile();
        var page = NorthbridgeProjects.page(1);
        var head = new ProjectPage.Head("PRJ-0002", h, h, h, h, h, h);
        var report = new ProjectPage.Report(h, h, h, h, h);
        var item = new ProjectPage.OpenItem(ProjectPage.OpenItem.Kind.RISK, h, h, h);
        var bad = new ProjectPage(
                head,
                page.reported(),
                page.computed(),
                page.dimensions(),
                report,
                page.finish(),
                page.spend(),
                page.history(),
                List.of(item),
                List.of(new ProjectPage.Milestone(h, null, null)),
                List.of(h),
                new ProjectPage.Source(h, null, true));
        var base = of(0);
        return new CommitteePack(
                base.cover(),
                base.headline(),
                List.of(new Change("PRJ-0002", h, Rag.GREEN, Rag.RED, Change.Kind.WORSE, h)),
                List.of(new DecisionNeeded("PRJ-0002", h, h, h, null, 3, h)),
                List.of(new Concern("PRJ-0002", h, h, Rag.GREEN, Rag.RED, List.of(h), h)),
                base.trend(),
                List.of(new MilestoneLine(h, h, null, List.of(), false)),
                base.portfolios(),
                List.of(new TopRisk("RSK-0001", h, h, 12, null, h, null, h)),
                List.of(new ManagersWords("Programme", h, h, Rag.GREEN, Rag.RED, h, h)),
                List.of(bad));
    }

    /// `pack` with other decisions.
    public static CommitteePack deciding(CommitteePack pack, List<DecisionNeeded> decisions) {
        return new CommitteePack(
                pack.cover(),
                pack.headline(),
                pack.changes(),
                decisions,
                pack.concerns(),
                pack.trend(),
                pack.milestones(),
                pack.portfolios(),
                pack.risks(),
                pack.words(),
                pack.projects());
    }

    public static List<DecisionNeeded> decisions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DecisionNeeded(
                        key(i),
                        name(i),
                        i % 2 == 0
                                ? "Release tranche 3 of £4.5m or re-plan to the March window, decision " + (i + 1)
                                : "Second network supplier: accept the single source or tender, decision " + (i + 1),
                        i % 3 == 0 ? "Investment committee" : "Sponsor, " + PEOPLE[i % 8],
                        i == 1 ? null : LocalDate.of(2026, 11, 10).plusDays(i),
                        19 - i % 15,
                        i % 4 == 3 ? "" : "Each week of waiting costs £85k of supplier standing time."))
                .toList();
    }

    private static Headline headline() {
        return new Headline(
                "Eight projects are red, three more than in September; three greens do not stand up to the facts.",
                new Count(60, 58),
                new Count(35, 37),
                new Count(14, 12),
                new Count(8, 5),
                new Count(3, 4),
                new Count(3, 1),
                new Count(11, 9),
                new Count(5, 5),
                pounds("124600000"),
                pounds("71250000"),
                pounds("131200000"),
                pounds("125900000"));
    }

    private static List<Change> changes(List<ProjectPage> pages) {
        var kinds = Change.Kind.values();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < pages.size(); i += 5) {
            var kind = kinds[(i / 5) % kinds.length];
            var from = kind == Change.Kind.NEW ? Rag.NONE : kind == Change.Kind.IMPROVED ? Rag.AMBER : Rag.GREEN;
            var to = switch (kind) {
                case WORSE -> Rag.RED;
                case FALSE_GREEN -> Rag.GREEN;
                case NEW, ADDED -> Rag.AMBER;
                case IMPROVED, MOVED -> Rag.GREEN;
                case SILENT -> Rag.NONE;
            };
            changes.add(
                    new Change(key(i), name(i), from, to, kind, "Supplier test slipped; the forecast grew by £5.5m."));
        }
        return changes;
    }

    private static List<Concern> concerns(List<ProjectPage> pages) {
        return pages.stream()
                .filter(page -> page.computed() == Rag.RED)
                .map(page -> new Concern(
                        page.head().key(),
                        page.head().name(),
                        page.head().manager(),
                        page.reported(),
                        page.computed(),
                        page.evidence(),
                        page.report().managersReason()))
                .toList();
    }

    static List<RagCount> trend() {
        return List.of(
                new RagCount("May 2026", 41, 9, 3, 1),
                new RagCount("June 2026", 40, 10, 3, 2),
                new RagCount("July 2026", 39, 11, 4, 2),
                new RagCount("August 2026", 38, 11, 5, 3),
                new RagCount("September 2026", 37, 12, 5, 4),
                new RagCount("October 2026", 35, 14, 8, 3));
    }

    private static List<MilestoneLine> milestones() {
        var start = LocalDate.of(2026, 5, 31);
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    var baseline = LocalDate.of(2026, 12, 15).plusMonths(i * 2L);
                    var points = IntStream.range(i == 4 ? 2 : 0, 6)
                            .mapToObj(p -> new MilestoneLine.Point(
                                    start.plusMonths(p), baseline.plusDays((long) p * p * (4 - i))))
                            .toList();
                    return new MilestoneLine(
                            name(i), i % 2 == 0 ? "Go-live" : "Design approved", baseline, points, i == 4);
                })
                .toList();
    }

    private static PortfolioTable portfolios() {
        var rows = List.of(
                portfolio(PORTFOLIOS[0], new int[] {18, 12, 4, 2, 0, 1, 3}, "19000000", "9900000", "19400000"),
                portfolio(PORTFOLIOS[1], new int[] {21, 10, 5, 4, 2, 1, 5}, "60400000", "41000000", "66600000"),
                portfolio(PORTFOLIOS[2], new int[] {12, 8, 3, 1, 0, 1, 2}, "31000000", "14250000", "31100000"),
                inTwoCurrencies());
        int[] counts = {60, 35, 14, 8, 3, 3, 11};
        var total = portfolio("All projects, each counted once", counts, "124600000", "71250000", "131200000");
        return new PortfolioTable(
                rows,
                total,
                "Two projects belong to more than one portfolio, so the rows add up to more than the total.");
    }

    private static PortfolioRow portfolio(String name, int[] counts, String... money) {
        return new PortfolioRow(
                name,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                pounds(money[0]),
                pounds(money[1]),
                pounds(money[2]));
    }

    private static PortfolioRow inTwoCurrencies() {
        return new PortfolioRow(
                PORTFOLIOS[3],
                11,
                6,
                3,
                1,
                1,
                0,
                1,
                Sum.apart(Amount.of("9000000", "GBP"), Amount.of("6100000", "EUR")),
                Sum.apart(Amount.of("4100000", "GBP"), Amount.of("2300000", "EUR")),
                Sum.apart(Amount.of("9100000", "GBP"), Amount.of("6100000", "EUR")));
    }

    private static List<TopRisk> risks() {
        return IntStream.range(0, 8)
                .mapToObj(i -> new TopRisk(
                        "RSK-%04d".formatted(i + 1),
                        i % 2 == 0
                                ? "Only one supplier can deliver the interface"
                                : "Key people leave before hand-over",
                        name(i),
                        25 - 2 * i,
                        i == 5 ? null : Amount.of(String.valueOf(2_400_000 - i * 210_000), "GBP"),
                        i == 3 ? null : PEOPLE[i],
                        LocalDate.of(2026, 12, 1).plusDays(i * 9L),
                        i % 3 == 0
                                ? "Mitigate: dual sourcing agreed in principle, contract open"
                                : "Accept, watched monthly"))
                .toList();
    }

    private static List<ManagersWords> words() {
        return List.of(
                new ManagersWords(
                        "Programme",
                        "Finance backbone",
                        "Ingrid Solberg",
                        Rag.AMBER,
                        Rag.RED,
                        "Two of five projects are red; forecast 10.3 % over budget.",
                        "The ledger holds us back. With tranche 3 released by mid November we keep the June window."),
                new ManagersWords(
                        "Portfolio",
                        "Customer & Growth",
                        "Samuel Osei",
                        Rag.GREEN,
                        Rag.AMBER,
                        "One false green, four ambers.",
                        "Demand is sound; returns went live in all stores."));
    }

    static String key(int i) {
        return "PRJ-%04d".formatted(i + 1);
    }

    static String name(int i) {
        return NAMES[i % NAMES.length] + (i < NAMES.length ? "" : " " + (i / NAMES.length + 1));
    }

    static Sum pounds(String value) {
        return Sum.of(Amount.of(value, "GBP"));
    }
}
