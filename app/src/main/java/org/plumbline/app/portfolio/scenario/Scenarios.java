package org.plumbline.app.portfolio.scenario;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.portfolio.internal.scenario.Examination;
import org.plumbline.app.portfolio.internal.scenario.ScenarioOrders;
import org.plumbline.app.portfolio.internal.scenario.ScenarioReader;
import org.plumbline.app.portfolio.internal.scenario.ScenarioTable;
import org.plumbline.app.portfolio.internal.scenario.SearchTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Scenarios of what to choose. The office makes them for all work, a portfolio manager for the own portfolio; who
/// decides adopts one. Nothing elsewhere changes before that.
@Service
public class Scenarios {
    private static final String PREFIX = "SCN";

    private final ScenarioTable table;
    private final SearchTable searches;
    private final ScenarioOrders orders;
    private final Groups groups;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Scenarios(
            ScenarioTable table,
            SearchTable searches,
            ScenarioOrders orders,
            Groups groups,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.searches = searches;
        this.orders = orders;
        this.groups = groups;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    private ScenarioReader reader() {
        return ScenarioReader.of(access);
    }

    /// All that the acting person may see, the latest first.
    @Transactional(readOnly = true)
    public List<ScenarioLine> list() {
        return table.lines(reader());
    }

    /// The scenario of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ScenarioView get(String key) {
        return table.byKey(key, reader()).orElseThrow(() -> new Missing("scenario", key));
    }

    /// What is wrong with its question, and what is probably not meant.
    public List<Finding> findings(ScenarioView scenario) {
        return Examination.of(scenario.question());
    }

    /// How far the search for its answer is; empty where none is under way.
    @Transactional(readOnly = true)
    public Optional<SearchProgress> progress(ScenarioView scenario) {
        return searches.of(scenario.id());
    }

    /// The portfolios that the acting person may make scenarios for.
    @Transactional(readOnly = true)
    public List<GroupView> portfolios() {
        return groups.all(ScopeKind.PORTFOLIO).stream()
                .filter(group -> mayPropose(group.id()))
                .toList();
    }

    /// True where the acting person may make scenarios for a portfolio, or for all work where it is null.
    public boolean mayPropose(@Nullable UUID portfolioId) {
        return access.may(Permission.GROUP)
                || (portfolioId != null && access.may(Permission.REPORT_GROUP, ScopeKind.PORTFOLIO, portfolioId));
    }

    /// True where the acting person may make any.
    public boolean mayPropose() {
        return access.may(Permission.GROUP) || reader().portfolios().stream().anyMatch(this::mayPropose);
    }

    /// True where the acting person may change the scenario as it stands.
    public boolean mayChange(ScenarioView scenario) {
        return scenario.state() != ScenarioState.ADOPTED && mayPropose(scenario.portfolioId());
    }

    /// Makes a scenario.
    ///
    /// @throws Refusal where something cannot be read
    /// @throws Forbidden where the acting person may not
    @Transactional
    public ScenarioView create(NewScenario named, Question question) {
        named.require();
        requireProposer(named.portfolioId());
        requireUsable(question);
        var scenario = new ScenarioView(
                Ids.next(),
                numbering.next(PREFIX),
                named.name(),
                named.purpose(),
                named.portfolioId(),
                ScenarioState.DRAFT,
                access.actor().personId(),
                clock.instant(),
                1,
                question,
                null,
                null,
                null);
        write(scenario);
        audit.record(scenario.subject(), "created", Map.of(), ScenarioAudit.told(scenario));
        return scenario;
    }

    private void requireUsable(Question question) {
        ScenarioAudit.requireFrame(question);
        var sight = access.sight();
        for (var one : question.contenders()) {
            if (one.isRunning() && !sight.covers(one.subjectId())) {
                throw new Missing("project", one.key());
            }
        }
    }

    private void requireProposer(@Nullable UUID portfolioId) {
        if (portfolioId != null
                && groups.all(ScopeKind.PORTFOLIO).stream()
                        .noneMatch(group -> group.id().equals(portfolioId))) {
            throw new Refusal(ScenarioRules.NO_SUCH_PORTFOLIO);
        }
        if (!mayPropose(portfolioId)) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// A copy under another name, with the same question and without an answer.
    @Transactional
    public ScenarioView duplicate(String key, String name) {
        var from = get(key);
        return create(new NewScenario(name, from.purpose(), from.portfolioId()), from.question());
    }

    /// Changes what a scenario is called and asks.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, is being answered or was adopted
    @Transactional
    public ScenarioView change(UUID id, int version, NewScenario named, Question question) {
        named.require();
        requireUsable(question);
        var before = open(id);
        requireProposer(named.portfolioId());
        if (before.version() != version) {
            throw new Refusal(ScenarioRules.CHANGED_MEANWHILE, before.key());
        }
        var isSame = question.equals(before.question());
        var after = new ScenarioView(
                before.id(),
                before.key(),
                named.name(),
                named.purpose(),
                named.portfolioId(),
                ScenarioState.DRAFT,
                before.authorId(),
                clock.instant(),
                isSame ? version : version + 1,
                question,
                before.answeredVersion(),
                before.outcome(),
                null);
        write(after);
        audit.record(after.subject(), "changed", ScenarioAudit.told(before), ScenarioAudit.told(after));
        return after;
    }

    /// Changes only what a scenario asks.
    @Transactional
    public ScenarioView change(ScenarioView seen, Question question) {
        return change(
                seen.id(), seen.version(), new NewScenario(seen.name(), seen.purpose(), seen.portfolioId()), question);
    }

    /// Takes a scenario out that was not adopted.
    @Transactional
    public void remove(UUID id) {
        var scenario = open(id);
        audit.record(scenario.subject(), "removed", ScenarioAudit.told(scenario), Map.of());
        index.remove(id);
        table.delete(id);
    }

    /// The scenario, locked, where the acting person may change it and it stands open.
    private ScenarioView open(UUID id) {
        var scenario = lock(id);
        if (!mayPropose(scenario.portfolioId())) {
            throw new Forbidden(Permission.GROUP);
        }
        if (scenario.state() == ScenarioState.ADOPTED) {
            throw new Refusal(ScenarioRules.ADOPTED, scenario.key());
        }
        if (scenario.state() == ScenarioState.SOLVING) {
            throw new Refusal(ScenarioRules.SOLVING, scenario.key());
        }
        return scenario;
    }

    private ScenarioView lock(UUID id) {
        return table.lock(id, reader()).orElseThrow(() -> new Missing("scenario", id));
    }

    /// Orders the search for its answer.
    ///
    /// @throws Refusal where findings hinder it
    @Transactional
    public void search(UUID id) {
        var scenario = open(id);
        var hindering = findings(scenario).stream()
                .filter(finding -> finding.kind().hinders())
                .count();
        if (hindering > 0) {
            throw new Refusal(ScenarioRules.HINDERED, scenario.key(), hindering);
        }
        searches.begin(id, scenario.version(), clock.instant());
        audit.record(scenario.subject(), "searched", Map.of(), Map.of("Version", scenario.version()));
        orders.order(id, scenario.version());
    }

    /// Ends a search early; the best so far is kept.
    @Transactional
    public void stop(UUID id) {
        var scenario = lock(id);
        if (!mayPropose(scenario.portfolioId())) {
            throw new Forbidden(Permission.GROUP);
        }
        if (!searches.stop(id)) {
            throw new Refusal(ScenarioRules.NOT_SOLVING, scenario.key());
        }
    }

    /// The ids of all that the acting person may see.
    @Transactional(readOnly = true)
    public Collection<UUID> seen() {
        return table.seen(reader());
    }

    /// What some are called, by id, of those that may be seen.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return table.names(ids, reader());
    }

    private void write(ScenarioView scenario) {
        table.put(scenario);
        index.put(scenario.subject(), scenario.name(), scenario.purpose(), scenario.href());
    }
}
