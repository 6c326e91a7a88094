package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Rag;

/// A year of the status cycle drawn from a seed: reports handed in, given back and confirmed, files imported and
/// imported again, money and portfolios changed, projects made confidential, months frozen, corrected and frozen twice.
/// After each command the product's answers for a drawn day are those of a model that keeps plain lists, for a reader
/// who sees secrets and for one who does not. `-Dplumbline.seed=S` draws another year, `-Dplumbline.commands=N` more a
/// month.
class BusinessYearIT {
    private static final int MONTHS = 12;
    private static final int PROJECTS = 8;
    private static final long SEED = Long.getLong("plumbline.seed", 2_026);
    private static final int COMMANDS = Integer.getInteger("plumbline.commands", 8);
    private static final List<Rag> RATINGS = List.of(Rag.RED, Rag.AMBER_RED, Rag.AMBER, Rag.AMBER_GREEN, Rag.GREEN);

    private final World world = new World();
    private final Rollups rollups = Running.bean(Rollups.class);
    private final Statuses statuses = Running.bean(Statuses.class);
    private final Random random = new Random(SEED);
    private final YearModel model = new YearModel();
    private final Map<String, ProjectView> views = new TreeMap<>();
    private final List<GroupView> portfolios = List.of(portfolio("North"), portfolio("South"));
    private final List<PeriodView> frozen = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private GroupView portfolio(String name) {
        return Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PORTFOLIO, name + " " + UUID.randomUUID(), null, null, null));
    }

    @Test
    @Requirement("R009")
    void a_year_of_reports_imports_freezes_and_corrections_answers_as_a_plain_model_does() {
        for (var i = 0; i < PROJECTS; i++) {
            var view = world.project("Year " + i);
            views.put(view.key(), view);
            model.projects.put(view.key(), new YearModel.Project());
            join(view.key());
        }
        for (var i = 0; i < MONTHS; i++) {
            var month = world.month();
            for (var command = 0; command < COMMANDS; command++) {
                draw(month);
                compare(month);
            }
            told.add("freeze " + month.key());
            world.freeze(month);
            model.freeze(month);
            frozen.add(month);
            compare(month);
            assertThat(isTaken(() -> world.freeze(month)))
                    .as("a month is frozen once")
                    .isFalse();
        }
        assertThat(frozen).hasSize(MONTHS);
        frozen.forEach(month -> compare(month.toDay(), month));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void draw(PeriodView open) {
        var key = one(List.copyOf(views.keySet()));
        var isPast = !frozen.isEmpty() && random.nextInt(4) == 0;
        var month = isPast ? one(frozen) : open;
        switch (random.nextInt(9)) {
            case 0, 1 -> handIn(key, month, isPast);
            case 2 -> judge(key, month, isPast, ReportState.VALIDATED);
            case 3 -> judge(key, month, isPast, ReportState.DRAFTED);
            case 4 -> imported(key, month, isPast);
            case 5 -> again(key, month, isPast);
            case 6 -> correct(key);
            case 7 -> money(key);
            default -> {
                join(key);
                if (random.nextInt(3) == 0) {
                    secret(key);
                }
            }
        }
    }

    private void handIn(String key, PeriodView month, boolean isPast) {
        var rag = one(RATINGS);
        told.add("hand in " + key + " " + month.key() + " " + rag);
        assertThat(isTaken(() -> world.handIn(view(key), month, World.body(rag, "A reason"))))
                .as(story())
                .isEqualTo(model.handIn(project(key), month, isPast, rag));
    }

    /// The PMO judges what it sees: a secret project is not there for it.
    private void judge(String key, PeriodView month, boolean isPast, ReportState verdict) {
        told.add(verdict + " " + key + " " + month.key());
        var id = view(key).id();
        assertThat(isTaken(() -> Running.as(
                        world.head,
                        () -> verdict == ReportState.VALIDATED
                                ? world.reports.validate(id, month.key())
                                : world.reports.giveBack(id, month.key(), "Say more"))))
                .as(story())
                .isEqualTo(!project(key).isConfidential && model.judge(project(key), month, isPast, verdict));
    }

    private void imported(String key, PeriodView month, boolean isPast) {
        var days = (int) (month.toDay().toEpochDay() - month.fromDay().toEpochDay());
        var day = month.fromDay().plusDays(random.nextInt(days + 1));
        take(key, month, isPast, new YearModel.Said(day, one(RATINGS), amount()));
    }

    /// The file of last month, imported once more.
    private void again(String key, PeriodView month, boolean isPast) {
        var said = project(key).statements.stream()
                .filter(one -> one.month().key().equals(month.key()))
                .map(YearModel.Statement::file)
                .filter(one -> one != null)
                .toList();
        if (!said.isEmpty()) {
            take(key, month, isPast, said.getLast());
        }
    }

    private void take(String key, PeriodView month, boolean isPast, YearModel.Said said) {
        told.add("import " + key + " " + said);
        var day = LocalDate.of(2199, 6, 30);
        var facts = SnapshotFacts.of(
                view(key).id(),
                ProjectState.EXECUTING,
                new SnapshotFacts.Dates(null, day, day, null),
                new SnapshotFacts.Money("GBP", said.budget(), null, null));
        var body = ReportBody.of(said.rag(), "said");
        var statement = new ReportedProject(view(key).id(), said.day(), body, facts, "year.csv");
        assertThat(Running.as(world.head, () -> world.reports.importReported(List.of(statement))))
                .as(story())
                .isEqualTo(model.imported(project(key), month, isPast, said));
    }

    private void correct(String key) {
        if (frozen.isEmpty() || project(key).isConfidential) {
            return;
        }
        var month = one(frozen);
        var rag = one(RATINGS);
        if (model.correct(project(key), month, rag)) {
            told.add("correct " + key + " " + month.key() + " " + rag);
            var id = view(key).id();
            Running.as(world.head, () -> world.reports.correct(id, month.key()));
            world.handIn(view(key), month, World.body(rag, "A reason"));
            Running.as(world.head, () -> world.reports.validate(id, month.key()));
        }
    }

    private void money(String key) {
        var amount = amount();
        told.add("budget " + key + " " + amount);
        change(key, ProjectField.BUDGET, amount);
        project(key).budget = amount;
    }

    private void secret(String key) {
        var isSecret = !project(key).isConfidential;
        told.add("secret " + key + " " + isSecret);
        change(key, ProjectField.IS_CONFIDENTIAL, isSecret);
        project(key).isConfidential = isSecret;
    }

    /// The manager may change their project, whoever else may see it.
    private void change(String key, ProjectField field, Object value) {
        var id = view(key).id();
        Running.asSystem(() -> world.projects.change(id, world.projects.get(id).version(), Map.of(field, value)));
    }

    private void join(String key) {
        var chosen = portfolios.stream().filter(one -> random.nextInt(3) > 0).toList();
        var names = new HashSet<String>();
        chosen.forEach(one -> names.add(one.key()));
        told.add("join " + key + " " + names);
        Running.asSystem(() -> world.projects.join(
                view(key).id(), chosen.stream().map(GroupView::id).toList()));
        project(key).portfolios = Set.copyOf(names);
    }

    private BigDecimal amount() {
        return new BigDecimal(1 + random.nextInt(900));
    }

    private void compare(PeriodView open) {
        var first = frozen.isEmpty() ? open : frozen.getFirst();
        var days = (int) (open.toDay().toEpochDay() - first.fromDay().toEpochDay());
        compare(first.fromDay().plusDays(random.nextInt(days + 60)), frozen.isEmpty() ? null : one(frozen));
    }

    private void compare(LocalDate day, @Nullable PeriodView since) {
        var portfolio = one(portfolios).key();
        var seesSecrets = random.nextBoolean();
        var reader = seesSecrets ? world.manager : world.head;
        var total = Running.as(reader, () -> rollups.by(RollupBy.NONE, day, portfolio))
                .total();
        assertThat(figures(total)).as("as of " + day + story()).isEqualTo(model.asOf(day, portfolio, seesSecrets));
        assertThat(months(reader, day, portfolio))
                .as("months by " + day + story())
                .isEqualTo(model.months(day, portfolio, seesSecrets));
        var now = Running.as(reader, () -> rollups.by(RollupBy.NONE, null, portfolio))
                .total();
        assertThat(new YearModel.Figures(
                        now.projects(), Map.of(), plain(now.money().budget())))
                .as("now" + story())
                .isEqualTo(model.now(portfolio, seesSecrets));
        if (since != null) {
            var view = new StatusView(RollupBy.NONE, StatusOrder.NAME, false, 0, 10, false);
            var question = StatusQuestion.asOf(day, portfolio);
            var wall = Running.as(reader, () -> statuses.wall(question, view, since.key(), 10));
            assertThat(wall.before())
                    .as("since " + since.key() + story())
                    .isEqualTo(model.asOf(since.toDay(), portfolio, seesSecrets).reported());
        }
    }

    private Map<String, YearModel.Figures> months(Actor reader, LocalDate day, String portfolio) {
        var months = new TreeMap<String, YearModel.Figures>();
        Running.as(reader, () -> rollups.by(RollupBy.MONTH, day, portfolio))
                .groups()
                .forEach(group -> months.put(String.valueOf(group.key()), figures(group)));
        return months;
    }

    private static YearModel.Figures figures(Rollup.Group group) {
        return new YearModel.Figures(
                group.projects(), group.reported(), plain(group.money().budget()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    private YearModel.Project project(String key) {
        return java.util.Objects.requireNonNull(model.projects.get(key));
    }

    private ProjectView view(String key) {
        return java.util.Objects.requireNonNull(views.get(key));
    }

    /// What led here, for who has to find out why.
    private String story() {
        return " (seed " + SEED + "):\n" + String.join("\n", told);
    }

    /// False where the product refused it or knows of nothing there; anything else is a fault.
    private static boolean isTaken(Supplier<?> command) {
        try {
            var _ = command.get();
            return true;
        } catch (Refusal | Missing refused) {
            return false;
        }
    }
}
