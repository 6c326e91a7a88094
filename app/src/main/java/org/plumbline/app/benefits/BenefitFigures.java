package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitProfile.Share;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.plumbline.engine.benefit.Realisation;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was banked, what is late, what has no owner: the benefits that the acting person may see, in figures. Claims
/// and what was withdrawn are in no sum; amounts of different currencies are never added.
@Service
public class BenefitFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Benefits benefits;
    private final Standings standings;
    private final BenefitMaps maps;
    private final Projects projects;
    private final Statuses statuses;

    BenefitFigures(Benefits benefits, Standings standings, BenefitMaps maps, Projects projects, Statuses statuses) {
        this.benefits = benefits;
        this.standings = standings;
        this.maps = maps;
        this.projects = projects;
        this.statuses = statuses;
    }

    /// The sums of one currency.
    ///
    /// @param confirmed of what was realised, what finance vouches for
    /// @param atRisk planned by benefits of which a contributing project is red or late (F55)
    /// @param activeBudget of projects that run
    /// @param leaking of those, the budget of projects without any benefit (F28)
    public record Sums(
            String currency,
            Realisation money,
            BigDecimal confirmed,
            BigDecimal atRisk,
            BigDecimal activeBudget,
            BigDecimal leaking) {
        /// The business value leak (F28); empty where no project runs.
        public Optional<BigDecimal> leak() {
            return Realisation.share(leaking, activeBudget);
        }

        /// The share of the plan that is at risk (F55); empty without a plan.
        public Optional<BigDecimal> riskShare() {
            return Realisation.share(atRisk, money.total());
        }
    }

    /// A portfolio, programme or department.
    ///
    /// @param name as shown; null for none
    /// @param count benefits with a part in it
    /// @param money in the currency, each benefit by the shares of the projects that belong to it
    public record GroupLine(
            @Nullable String name, String currency, int count, Realisation money, BigDecimal confirmed) {}

    /// All figures.
    ///
    /// @param all that may be seen, withdrawn ones aside
    /// @param unowned open ones that nobody owns
    /// @param late tracked ones with periods missing
    /// @param atRisk those of which a contributing project is red or late
    /// @param bare running projects without a benefit
    public record Overview(
            List<BenefitView> all,
            Map<UUID, Standing> standings,
            List<Sums> sums,
            List<BenefitView> unowned,
            List<BenefitView> late,
            List<BenefitView> atRisk,
            List<ProjectView> bare) {}

    /// How the groups are cut.
    public enum By {
        PORTFOLIO,
        PROGRAMME,
        DEPARTMENT
    }

    /// The figures of everything that the acting person may see.
    @Transactional(readOnly = true)
    public Overview overview() {
        var all = benefits.list(BenefitFilter.ALL).stream()
                .filter(one -> one.state() != BenefitState.WITHDRAWN)
                .toList();
        var standing = standings.of(all);
        var risky = risky();
        var atRisk = atRisk(all, risky);
        var running = projects.all().stream()
                .filter(one -> one.kind() == ProjectKind.PROJECT && one.state().isActive())
                .toList();
        var bringing = all.stream()
                .flatMap(one -> one.profile().place().projects().stream())
                .collect(Collectors.toSet());
        var bare = running.stream().filter(one -> !bringing.contains(one.id())).toList();
        return new Overview(
                all,
                standing,
                sums(all, standing, atRisk, running, bare),
                all.stream()
                        .filter(one -> one.state().isOpen() && one.ownerId() == null)
                        .toList(),
                all.stream()
                        .filter(one -> one.state().isTracked())
                        .filter(one -> !of(standing, one).missing().isEmpty())
                        .toList(),
                atRisk,
                bare);
    }

    private static Standing of(Map<UUID, Standing> standings, BenefitView benefit) {
        return standings.getOrDefault(benefit.id(), Standing.NOTHING);
    }

    /// The running projects that are red, by whoever says so, or late.
    private Set<UUID> risky() {
        return statuses.page(StatusQuestion.asOf(null, null), StatusView.all()).lines().stream()
                .filter(line -> !line.project().isOver())
                .filter(BenefitFigures::isRisky)
                .map(line -> line.project().id())
                .collect(Collectors.toSet());
    }

    private static boolean isRisky(StatusLine line) {
        return line.dates().isLate()
                || line.reported().overall() == Rag.RED
                || line.computed().overall() == Rag.RED;
    }

    /// Benefits that are still to come and lead back to a risky project, by their profile or through a map.
    private List<BenefitView> atRisk(List<BenefitView> all, Set<UUID> risky) {
        var through = new HashSet<UUID>();
        for (var map : maps.all()) {
            var graph = map.graph();
            map.in(Column.PROJECT).stream()
                    .filter(node -> risky.contains(node.recordId()))
                    .flatMap(node -> graph.reached(node.id().toString(), true).stream())
                    .forEach(id -> map.in(Column.BENEFIT).stream()
                            .filter(node -> node.id().toString().equals(id))
                            .forEach(node -> through.add(Objects.requireNonNull(node.recordId()))));
        }
        return all.stream()
                .filter(one -> one.state().isBenefit() && one.state().isOpen())
                .filter(one -> through.contains(one.id())
                        || one.profile().place().projects().stream().anyMatch(risky::contains))
                .toList();
    }

    private static List<Sums> sums(
            List<BenefitView> all,
            Map<UUID, Standing> standing,
            List<BenefitView> atRisk,
            List<ProjectView> running,
            List<ProjectView> bare) {
        var currencies = new java.util.TreeSet<String>();
        all.stream()
                .map(one -> one.profile().currency())
                .filter(Objects::nonNull)
                .forEach(currencies::add);
        running.stream()
                .map(one -> one.text(ProjectField.CURRENCY))
                .filter(Objects::nonNull)
                .forEach(currencies::add);
        return currencies.stream()
                .map(currency -> new Sums(
                        currency,
                        money(counted(all, currency), standing),
                        confirmed(counted(all, currency), standing),
                        money(counted(atRisk, currency), standing).total(),
                        budget(running, currency),
                        budget(bare, currency)))
                .toList();
    }

    private static List<BenefitView> counted(Collection<BenefitView> rows, String currency) {
        return rows.stream()
                .filter(one ->
                        one.state().isBenefit() && currency.equals(one.profile().currency()))
                .toList();
    }

    private static BigDecimal sign(BenefitView benefit) {
        return BigDecimal.valueOf(benefit.profile().kind().sign());
    }

    private static Realisation money(List<BenefitView> rows, Map<UUID, Standing> standing) {
        var sum = Realisation.NOTHING;
        for (var one : rows) {
            var money = of(standing, one).money();
            sum = money == null ? sum : sum.plus(money.times(sign(one)));
        }
        return sum;
    }

    private static BigDecimal confirmed(List<BenefitView> rows, Map<UUID, Standing> standing) {
        return rows.stream()
                .map(one -> of(standing, one).confirmed().multiply(sign(one)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal budget(List<ProjectView> rows, String currency) {
        return rows.stream()
                .filter(one -> currency.equals(one.text(ProjectField.CURRENCY)))
                .map(one -> one.number(ProjectField.BUDGET))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The sums of each group and currency. A project in several portfolios counts in each, so these may exceed the
    /// total; what no project brings counts for the programme and department of the benefit itself.
    @Transactional(readOnly = true)
    public List<GroupLine> groups(Overview overview, By by, Map<UUID, String> names) {
        var linked = overview.all().stream()
                .flatMap(one -> one.profile().place().projects().stream())
                .distinct()
                .toList();
        var known = projects.of(linked).stream().collect(Collectors.toMap(ProjectView::id, Function.identity()));
        var sums = new TreeMap<String, GroupLine>();
        for (var benefit : overview.all()) {
            var currency = benefit.profile().currency();
            var money = of(overview.standings(), benefit).money();
            if (currency == null || money == null || !benefit.state().isBenefit()) {
                continue;
            }
            parts(benefit, by, known).forEach((group, part) -> {
                var factor = part.multiply(sign(benefit));
                var name = group == null ? null : names.get(group);
                var line = new GroupLine(
                        name,
                        currency,
                        1,
                        money.times(factor),
                        of(overview.standings(), benefit).confirmed().multiply(factor));
                sums.merge(
                        (name == null ? "~" : name.toLowerCase(Locale.ROOT)) + " " + currency,
                        line,
                        (one, other) -> new GroupLine(
                                one.name(),
                                one.currency(),
                                one.count() + other.count(),
                                one.money().plus(other.money()),
                                one.confirmed().add(other.confirmed())));
            });
        }
        return List.copyOf(sums.values());
    }

    /// How much of a benefit belongs to which group, as a ratio; the null group is none.
    private static Map<@Nullable UUID, BigDecimal> parts(BenefitView benefit, By by, Map<UUID, ProjectView> known) {
        var place = benefit.profile().place();
        var own = by == By.PROGRAMME ? place.programmeId() : by == By.DEPARTMENT ? place.departmentId() : null;
        var parts = new HashMap<@Nullable UUID, BigDecimal>();
        if (own != null || place.shares().isEmpty()) {
            parts.put(own, BigDecimal.ONE);
            return parts;
        }
        for (Share share : place.shares()) {
            var project = known.get(share.projectId());
            var groups = new ArrayList<@Nullable UUID>();
            if (project != null && by == By.PORTFOLIO) {
                groups.addAll(project.portfolios());
            } else if (project != null) {
                groups.add(project.reference(by == By.PROGRAMME ? ProjectField.PROGRAMME : ProjectField.DEPARTMENT));
            }
            if (groups.isEmpty()) {
                groups.add(null);
            }
            groups.forEach(group -> parts.merge(group, share.percent().divide(HUNDRED), BigDecimal::add));
        }
        return parts;
    }

    /// Planned and come of a currency, by the first month of each period.
    ///
    /// @param planned by month, disbenefits below zero
    /// @param came by month, only of periods that are over
    public record Months(TreeMap<YearMonth, BigDecimal> planned, TreeMap<YearMonth, BigDecimal> came) {}

    /// The months of everything that counts in a currency.
    @Transactional(readOnly = true)
    public Months months(Overview overview, String currency) {
        var rows = counted(overview.all(), currency);
        var lines = standings.lines(rows);
        var planned = new TreeMap<YearMonth, BigDecimal>();
        var came = new TreeMap<YearMonth, BigDecimal>();
        for (var one : rows) {
            for (var line : lines.getOrDefault(one.id(), List.of())) {
                var wanted = line.planned() == null ? null : line.planned().amount();
                var actual = line.actual() == null ? null : line.actual().amount();
                if (wanted != null) {
                    planned.merge(line.month(), wanted.multiply(sign(one)), BigDecimal::add);
                }
                if (actual != null && line.isOver()) {
                    came.merge(line.month(), actual.multiply(sign(one)), BigDecimal::add);
                }
            }
        }
        return new Months(planned, came);
    }

    /// What is claimed twice.
    ///
    /// @param benefits that have it
    public record Finding(Kind kind, List<BenefitView> benefits) {
        /// What it is.
        public enum Kind {
            /// Two count the same measure.
            SAME_MEASURE,
            /// The shares of its projects come to more than 100 percent.
            ABOVE_WHOLE,
            /// Its owner manages one of its projects since.
            OWNER_MANAGES
        }
    }

    /// Everything that would count twice, or is owned by the wrong person.
    @Transactional(readOnly = true)
    public List<Finding> findings(Overview overview) {
        var findings = new ArrayList<Finding>();
        overview.all().stream()
                .filter(one -> !one.profile().measure().name().isBlank())
                .collect(Collectors.groupingBy(
                        one -> one.profile().measure().name().strip().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> findings.add(new Finding(Finding.Kind.SAME_MEASURE, group)));
        var managers = projects.all().stream()
                .filter(one -> one.reference(ProjectField.MANAGER) != null)
                .collect(Collectors.toMap(
                        ProjectView::id, one -> Objects.requireNonNull(one.reference(ProjectField.MANAGER))));
        for (var one : overview.all()) {
            var sum = one.profile().place().shares().stream()
                    .map(Share::percent)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) > 0) {
                findings.add(new Finding(Finding.Kind.ABOVE_WHOLE, List.of(one)));
            }
            var owner = one.ownerId();
            if (owner != null
                    && one.profile().place().projects().stream()
                            .anyMatch(project -> owner.equals(managers.get(project)))) {
                findings.add(new Finding(Finding.Kind.OWNER_MANAGES, List.of(one)));
            }
        }
        return findings;
    }
}
