package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.search.SearchIndex.Place;
import org.plumbline.app.portfolio.internal.AlignmentTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which objectives a piece of work serves, and with which share of itself.
@Service
public class Alignments {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 6;

    private final AlignmentTable table;
    private final Objectives objectives;
    private final SearchIndex index;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Alignments(
            AlignmentTable table,
            Objectives objectives,
            SearchIndex index,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.objectives = objectives;
        this.index = index;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The project, proposal, programme or service of a key.
    ///
    /// @throws Refusal where there is none, or it serves no objectives
    @Transactional(readOnly = true)
    public Place item(String key) {
        var place = index.named(key).orElseThrow(() -> new Refusal(StrategyRules.NO_ITEM, key));
        if (!AlignedKind.words().contains(place.subject().kind())) {
            throw new Refusal(StrategyRules.NOT_ALIGNABLE, key);
        }
        return place;
    }

    /// The shares of an item by objective, from above 0 to 1; empty where it serves none.
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> of(Place item) {
        return table.of(item.subject().id());
    }

    /// True where the acting person says what the item serves: who sets the strategy, and who answers for the item.
    public boolean mayAlign(Place item) {
        if (objectives.maySet()) {
            return true;
        }
        var id = item.subject().id();
        return switch (AlignedKind.of(item.subject().kind())) {
            case PROJECT -> access.may(Permission.EDIT_PROJECT, id);
            case PROGRAMME -> access.may(Permission.REPORT_GROUP, ScopeKind.PROGRAMME, id);
            case PROPOSAL -> access.may(Permission.SCREEN_IDEAS);
            case SERVICE -> access.may(Permission.RUN_OFFICE);
        };
    }

    /// Says what an item serves, in place of what was said before; without shares it serves nothing.
    ///
    /// @param percents above 0 to 100, by objective
    /// @param scaled true to scale shares that do not sum to 100 until they do
    /// @throws Refusal where they do not sum to 100, or an objective is not active
    @Transactional
    public void align(Place item, Map<UUID, BigDecimal> percents, boolean scaled) {
        if (!mayAlign(item)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        var before = table.of(item.subject().id());
        var titles = requireActive(percents, before);
        var sum = percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!percents.isEmpty() && !scaled && sum.compareTo(HUNDRED) != 0) {
            throw new Refusal(
                    StrategyRules.WEIGHTS_SUM, sum.stripTrailingZeros().toPlainString());
        }
        var after = shares(percents, sum);
        table.replace(item.subject().id(), after);
        audit.record(item.subject(), "aligned", told(before, titles), told(after, titles));
    }

    private Map<UUID, String> requireActive(Map<UUID, BigDecimal> percents, Map<UUID, BigDecimal> before) {
        var today = LocalDate.now(clock);
        var titles = new LinkedHashMap<UUID, String>();
        for (var objective : objectives.all()) {
            titles.put(objective.id(), objective.key() + " " + objective.title());
            var percent = percents.get(objective.id());
            if (percent == null) {
                continue;
            }
            if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
                throw new Refusal(StrategyRules.WEIGHT_RANGE, titles.get(objective.id()));
            }
            var isServable = objective.text().level() == ObjectiveLevel.OBJECTIVE && objective.holdsOn(today);
            if (!isServable && !before.containsKey(objective.id())) {
                throw new Refusal(StrategyRules.NOT_ACTIVE, titles.get(objective.id()));
            }
        }
        if (!titles.keySet().containsAll(percents.keySet())) {
            throw new Refusal(StrategyRules.NOT_ACTIVE, "One of them");
        }
        return titles;
    }

    /// Shares that sum to exactly 1: what rounding leaves goes to the greatest.
    private static Map<UUID, BigDecimal> shares(Map<UUID, BigDecimal> percents, BigDecimal sum) {
        var shares = new TreeMap<UUID, BigDecimal>();
        percents.forEach((id, percent) -> shares.put(id, percent.divide(sum, DIGITS, RoundingMode.HALF_UP)));
        var rest = BigDecimal.ONE.subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(greatest -> greatest.setValue(greatest.getValue().add(rest)));
        return shares;
    }

    private static Map<String, String> told(Map<UUID, BigDecimal> shares, Map<UUID, String> titles) {
        var told = new LinkedHashMap<String, String>();
        shares.forEach((id, share) -> told.put(
                titles.getOrDefault(id, "Objective"),
                share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %"));
        return told;
    }
}
