package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plumbline.app.demand.internal.ScoringTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The scoring models in their versions: a draft is worked out, put in force, and superseded by the next. Everybody
/// signed in may read them, for who is scored should know by what.
@Service
public class ScoringModels {
    private static final String PREFIX = "SCM";
    private static final int MOST = 10;
    private static final int FEWEST = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 6;

    private final ScoringTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    ScoringModels(ScoringTable table, Access access, AuditTrail audit, Numbering numbering, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// True where the acting person makes scoring models.
    public boolean mayModel() {
        return access.may(Permission.SCREEN_IDEAS) || access.may(Permission.SET_STRATEGY);
    }

    private void requireModel() {
        if (!mayModel()) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
    }

    /// All versions, by name, the latest first; drafts only for who makes them.
    @Transactional(readOnly = true)
    public List<ScoringModel> all() {
        access.actor();
        var seesDrafts = mayModel();
        return table.all().stream()
                .filter(model -> seesDrafts || model.state() != ScoringState.DRAFT)
                .toList();
    }

    /// The models that work is scored with, by name.
    @Transactional(readOnly = true)
    public List<ScoringModel> inForce() {
        return all().stream()
                .filter(model -> model.state() == ScoringState.IN_FORCE)
                .toList();
    }

    /// The model of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ScoringModel get(String key) {
        return all().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("scoring model", key));
    }

    /// The models of some ids that the acting person may see, by id.
    @Transactional(readOnly = true)
    public Map<UUID, ScoringModel> of(Collection<UUID> ids) {
        return all().stream()
                .filter(model -> ids.contains(model.id()))
                .collect(Collectors.toMap(ScoringModel::id, model -> model));
    }

    /// Begins a model. One by cost of delay has its four criteria from the start.
    ///
    /// @throws Refusal where the name is blank or taken
    @Transactional
    public ScoringModel create(String name, ScoringMethod method) {
        requireModel();
        requireName(name, null);
        var id = Ids.next();
        var criteria = method == ScoringMethod.WSJF ? ScoringParts.criteria() : List.<Criterion>of();
        var model = new ScoringModel(
                id,
                numbering.next(PREFIX),
                Ids.next(),
                name.strip(),
                1,
                ScoringState.DRAFT,
                method,
                criteria,
                Map.of(),
                null,
                null,
                1);
        table.put(model);
        audit.record(model.subject(), "created", Map.of(), told(model));
        return model;
    }

    private void requireName(String name, @org.jspecify.annotations.Nullable UUID familyId) {
        if (name.isBlank() || name.length() > 120) {
            throw new Refusal(ScoringRules.NO_NAME);
        }
        var isTaken = table.all().stream()
                .anyMatch(model ->
                        !model.familyId().equals(familyId) && model.name().equalsIgnoreCase(name.strip()));
        if (isTaken) {
            throw new Refusal(ScoringRules.NAME_TAKEN, name.strip());
        }
    }

    /// Begins the next version of a model, with all that this one says.
    ///
    /// @throws Refusal where a draft is there already
    @Transactional
    public ScoringModel next(UUID id) {
        requireModel();
        var model = lock(id);
        var versions = table.all().stream()
                .filter(other -> other.familyId().equals(model.familyId()))
                .toList();
        versions.stream()
                .filter(other -> other.state() == ScoringState.DRAFT)
                .findFirst()
                .ifPresent(draft -> {
                    throw new Refusal(ScoringRules.DRAFT_THERE, draft.key());
                });
        var greatest = versions.stream().mapToInt(ScoringModel::number).max().orElse(0);
        var next = model.next(Ids.next(), numbering.next(PREFIX), greatest + 1);
        table.put(next);
        audit.record(next.subject(), "created", Map.of(), told(next));
        return next;
    }

    /// Puts a criterion in, or in place of the one with the same root.
    ///
    /// @param version as it was read
    @Transactional
    public ScoringModel put(UUID id, int version, Criterion criterion) {
        criterion.requireReadable();
        return changed(id, version, model -> {
            var criteria = new ArrayList<>(model.criteria());
            var place = criteria.stream().map(Criterion::root).toList().indexOf(criterion.root());
            var isTwice = criteria.stream()
                    .anyMatch(other -> !other.root().equals(criterion.root())
                            && other.name().equalsIgnoreCase(criterion.name().strip()));
            if (isTwice) {
                throw new Refusal(ScoringRules.NAME_TWICE, criterion.name());
            }
            if (place < 0) {
                requireFree(model);
                criteria.add(criterion);
            } else {
                criteria.set(place, criterion);
            }
            return model.with(criteria);
        });
    }

    private static void requireFree(ScoringModel model) {
        if (model.method() == ScoringMethod.WSJF) {
            throw new Refusal(ScoringRules.WSJF_PARTS);
        }
        if (model.criteria().size() >= MOST) {
            throw new Refusal(ScoringRules.TOO_MANY);
        }
    }

    /// Takes a criterion out of a draft.
    @Transactional
    public ScoringModel remove(UUID id, int version, UUID root) {
        return changed(id, version, model -> {
            if (model.method() == ScoringMethod.WSJF) {
                throw new Refusal(ScoringRules.WSJF_PARTS);
            }
            if (model.criterion(root).isEmpty()) {
                throw new Refusal(ScoringRules.NO_SUCH_CRITERION);
            }
            return model.with(model.criteria().stream()
                    .filter(one -> !one.root().equals(root))
                    .toList());
        });
    }

    /// Weighs all criteria of a draft at once.
    ///
    /// @param percents from 0 to 100, by root
    /// @param scaled true to scale weights that do not sum to 100 until they do
    /// @throws Refusal where they do not sum to 100
    @Transactional
    public ScoringModel weigh(UUID id, int version, Map<UUID, BigDecimal> percents, boolean scaled) {
        return changed(id, version, model -> {
            var shares = new LinkedHashMap<UUID, BigDecimal>();
            for (var criterion : model.criteria()) {
                var percent = Objects.requireNonNullElse(percents.get(criterion.root()), BigDecimal.ZERO);
                if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                    throw new Refusal(ScoringRules.WEIGHT_RANGE, criterion.name());
                }
                shares.put(criterion.root(), percent);
            }
            var sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() == 0) {
                throw new Refusal(ScoringRules.NO_WEIGHTS);
            }
            if (!scaled && sum.compareTo(HUNDRED) != 0) {
                throw new Refusal(
                        ScoringRules.WEIGHTS_SUM, sum.stripTrailingZeros().toPlainString());
            }
            var weights = ScoreWeights.scaled(shares, DIGITS);
            return model.with(model.criteria().stream()
                    .map(one -> one.weighing(
                            Objects.requireNonNull(weights.get(one.root())).stripTrailingZeros()))
                    .toList());
        });
    }

    /// Compares criteria of a draft in pairs; what is consistent enough becomes the weights, what is not stays as
    /// it
    /// was said, so that it can be mended.
    ///
    /// @param pairs by [ScoringModel#pair], 1 to 9, below zero the other way round
    @Transactional
    public ScoringModel compare(UUID id, int version, Map<String, Integer> pairs) {
        return changed(id, version, model -> {
            var kept = new HashMap<String, Integer>();
            for (var i = 0; i < model.criteria().size(); i++) {
                for (var j = i + 1; j < model.criteria().size(); j++) {
                    var one = model.criteria().get(i);
                    var other = model.criteria().get(j);
                    var said = pairs.get(ScoringModel.pair(one, other));
                    if (said != null && (said == 0 || said == -1 || Math.abs(said) > 9)) {
                        throw new Refusal(ScoringRules.PAIR_RANGE, one.name(), other.name());
                    }
                    if (said != null) {
                        kept.put(ScoringModel.pair(one, other), said);
                    }
                }
            }
            var compared = model.compared(kept);
            return compared.pairwise().isPresent() && compared.repair().isEmpty()
                    ? compared.weighedByPairs()
                    : compared;
        });
    }

    private ScoringModel changed(UUID id, int version, UnaryOperator<ScoringModel> change) {
        requireModel();
        var before = lock(id);
        if (before.version() != version) {
            throw new Refusal(ScoringRules.CHANGED_MEANWHILE, before.key());
        }
        if (before.state() != ScoringState.DRAFT) {
            throw new Refusal(
                    ScoringRules.NOT_A_DRAFT,
                    before.key(),
                    before.state().label().toLowerCase(Locale.ROOT));
        }
        var after = change.apply(before);
        table.put(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        return after;
    }

    /// Puts a draft in force; the version before it is superseded, and its scores stay readable.
    ///
    /// @throws Refusal where weights do not sum to 1, comparisons contradict each other, or anchors are missing
    @Transactional
    public ScoringModel enforce(UUID id, int version) {
        requireModel();
        var draft = lock(id);
        if (draft.version() != version) {
            throw new Refusal(ScoringRules.CHANGED_MEANWHILE, draft.key());
        }
        if (draft.state() != ScoringState.DRAFT) {
            throw new Refusal(
                    ScoringRules.NOT_A_DRAFT, draft.key(), draft.state().label().toLowerCase(Locale.ROOT));
        }
        requireSound(draft);
        var today = LocalDate.now(clock);
        current(draft.familyId()).ifPresent(before -> {
            var old = before.in(ScoringState.SUPERSEDED, today);
            table.put(old);
            audit.record(old.subject(), "superseded", told(before), told(old));
        });
        var after = draft.in(ScoringState.IN_FORCE, today);
        table.put(after);
        audit.record(after.subject(), "put in force", told(draft), told(after));
        return after;
    }

    private static void requireSound(ScoringModel draft) {
        if (draft.criteria().size() < FEWEST) {
            throw new Refusal(ScoringRules.TOO_FEW, draft.criteria().size());
        }
        if (draft.criteria().stream()
                        .map(Criterion::root)
                        .collect(Collectors.toCollection(HashSet::new))
                        .size()
                != draft.criteria().size()) {
            throw new Refusal(ScoringRules.NO_SUCH_CRITERION);
        }
        for (var criterion : draft.criteria()) {
            if (criterion.origin() == ScoreOrigin.ENTERED
                    && criterion.anchors().stream().anyMatch(String::isBlank)) {
                throw new Refusal(ScoringRules.NO_ANCHORS, criterion.name());
            }
        }
        if (draft.method() == ScoringMethod.AHP) {
            draft.weighedByPairs();
        }
        if (draft.method() != ScoringMethod.WSJF && draft.sum().compareTo(BigDecimal.ONE) != 0) {
            throw new Refusal(
                    ScoringRules.WEIGHTS_SUM,
                    draft.sum().multiply(HUNDRED).stripTrailingZeros().toPlainString());
        }
    }

    /// The version of a model that work is scored with.
    @Transactional(readOnly = true)
    public Optional<ScoringModel> current(UUID familyId) {
        return table.all().stream()
                .filter(model -> model.familyId().equals(familyId) && model.state() == ScoringState.IN_FORCE)
                .findFirst();
    }

    /// Takes a draft out.
    @Transactional
    public void discard(UUID id, int version) {
        var gone = changed(id, version, model -> model);
        audit.record(gone.subject(), "removed", told(gone), Map.of());
        table.delete(id);
    }

    private ScoringModel lock(UUID id) {
        return table.lock(id).orElseThrow(() -> new Missing("scoring model", id));
    }

    private static Map<String, Object> told(ScoringModel model) {
        var told = new LinkedHashMap<String, Object>();
        told.put("Name", model.name());
        told.put("State", model.state().label());
        told.put("Version", model.number());
        for (var criterion : model.criteria()) {
            told.put(
                    criterion.name(),
                    criterion.weight().multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
        }
        return told;
    }
}
