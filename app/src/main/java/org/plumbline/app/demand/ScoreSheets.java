package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.ScoreTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Score sheets: several people score alone, see each other's marks once they handed theirs in, and agree.
@Service
public class ScoreSheets {
    private static final int WORDS = 2_000;

    private final ScoreTable table;
    private final ScoringModels models;
    private final ScoreSubjects subjects;
    private final Proposals proposals;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ScoreSheets(
            ScoreTable table,
            ScoringModels models,
            ScoreSubjects subjects,
            Proposals proposals,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.models = models;
        this.subjects = subjects;
        this.proposals = proposals;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// True where the acting person scores what they see.
    public boolean mayScore() {
        return models.mayModel() || access.may(Permission.DECIDE);
    }

    /// True where the acting person writes down what the scorers agreed on.
    public boolean mayAgree() {
        return access.may(Permission.SCREEN_IDEAS);
    }

    /// The proposal or project of a key, whatever its state.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ScoreSubject subject(String key) {
        return subjects.get(key);
    }

    /// The marks that are computed for a subject, by root.
    @Transactional(readOnly = true)
    public Map<UUID, Mark> computed(ScoringModel model, ScoreSubject subject) {
        return subjects.computed(model, subjects.get(subject.key()).id());
    }

    /// The acting person's own sheet with a model: as it was saved, else with the marks given by an earlier
    /// version.
    @Transactional(readOnly = true)
    public ScoreSheet mine(ScoreSubject subject, ScoringModel model) {
        requireScore();
        var me = access.actor().personId();
        var own = table.sheets(subjects.get(subject.key()).id()).stream()
                .filter(sheet -> sheet.scorerId().equals(me))
                .toList();
        var present =
                own.stream().filter(sheet -> sheet.modelId().equals(model.id())).findFirst();
        return present.orElseGet(() -> {
            var family = models.all().stream()
                    .filter(other -> other.familyId().equals(model.familyId()))
                    .map(ScoringModel::id)
                    .toList();
            var earlier = own.stream()
                    .filter(sheet -> family.contains(sheet.modelId()))
                    .max(Comparator.comparing(ScoreSheet::savedAt));
            var kept = new HashMap<UUID, Mark>();
            earlier.ifPresent(sheet -> sheet.marks().forEach((root, mark) -> {
                if (model.criterion(root).isPresent()) {
                    kept.put(root, mark);
                }
            }));
            return new ScoreSheet(subject.id(), model.id(), me, false, kept, null, clock.instant());
        });
    }

    private void requireScore() {
        if (!mayScore()) {
            throw new Forbidden(Permission.DECIDE);
        }
    }

    /// Keeps or hands in the acting person's sheet. What is computed needs no mark.
    ///
    /// @param modelId the version that the marks are meant for
    /// @param isHandedIn false to keep it half-filled
    /// @throws Refusal where that version is not in force, a mark is off the scale, or one is missing at handing in
    @Transactional
    public ScoreSheet save(
            ScoreSubject subject, UUID modelId, Map<UUID, Mark> marks, @Nullable String words, boolean isHandedIn) {
        requireScore();
        var seen = subjects.get(subject.key());
        subjects.requireScorable(seen);
        var model = inForce(modelId);
        var all = new HashMap<>(subjects.computed(model, seen.id()));
        for (var criterion : model.criteria()) {
            var mark = marks.get(criterion.root());
            if (mark != null && !all.containsKey(criterion.root())) {
                mark.require(criterion, model.method());
                all.put(criterion.root(), mark);
            }
        }
        if (words != null && words.length() > WORDS) {
            throw new Refusal(ScoringRules.LONG, "Words", WORDS);
        }
        var sheet = new ScoreSheet(
                seen.id(), model.id(), access.actor().personId(), isHandedIn, all, words, clock.instant());
        if (isHandedIn) {
            requireComplete(sheet, model);
        }
        table.put(sheet);
        if (isHandedIn) {
            audit.record(subject(seen), "scored by one", Map.of(), Map.of("Model", title(model)));
        }
        return sheet;
    }

    private ScoringModel inForce(UUID modelId) {
        var model = Optional.ofNullable(models.of(List.of(modelId)).get(modelId))
                .orElseThrow(() -> new Missing("scoring model", modelId));
        if (model.state() != ScoringState.IN_FORCE) {
            throw new Refusal(ScoringRules.NOT_IN_FORCE, model.name(), model.number());
        }
        return model;
    }

    private static void requireComplete(ScoreSheet sheet, ScoringModel model) {
        var open = sheet.open(model);
        if (!open.isEmpty()) {
            throw new Refusal(
                    ScoringRules.HALF_FILLED, open.stream().map(Criterion::name).collect(Collectors.joining(", ")));
        }
    }

    /// The sheets handed in about a subject with a model. Who scores sees those of others once the own one is
    /// handed
    /// in,
    /// so that nobody leans on anybody; who writes the agreement down sees them at once.
    @Transactional(readOnly = true)
    public List<ScoreSheet> handedIn(ScoreSubject subject, ScoringModel model) {
        if (!mayScore()) {
            return List.of();
        }
        var me = access.actor().personId();
        var sheets = table.sheets(subjects.get(subject.key()).id()).stream()
                .filter(sheet -> sheet.isHandedIn() && sheet.modelId().equals(model.id()))
                .toList();
        var seesOthers =
                mayAgree() || sheets.stream().anyMatch(sheet -> sheet.scorerId().equals(me));
        return seesOthers ? sheets : List.of();
    }

    /// What the sheets suggest to agree on: the middle mark, with the lowest and the highest that anybody gave.
    public static Map<UUID, Mark> suggested(ScoringModel model, List<ScoreSheet> sheets) {
        var marks = new LinkedHashMap<UUID, Mark>();
        for (var criterion : model.criteria()) {
            var given = sheets.stream()
                    .map(sheet -> sheet.marks().get(criterion.root()))
                    .filter(Objects::nonNull)
                    .toList();
            if (!given.isEmpty()) {
                var likely = new ArrayList<>(
                        given.stream().map(Mark::likely).sorted().toList());
                marks.put(
                        criterion.root(),
                        new Mark(
                                given.stream()
                                        .map(Mark::low)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                likely.get((likely.size() - 1) / 2),
                                given.stream()
                                        .map(Mark::high)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
            }
        }
        return marks;
    }

    /// How far the likely marks of a criterion lie apart; 0 for one sheet.
    public static BigDecimal spread(Criterion criterion, List<ScoreSheet> sheets) {
        var likely = sheets.stream()
                .map(sheet -> sheet.marks().get(criterion.root()))
                .filter(Objects::nonNull)
                .map(Mark::likely)
                .sorted()
                .toList();
        return likely.isEmpty() ? BigDecimal.ZERO : likely.getLast().subtract(likely.getFirst());
    }

    /// Writes down what the scorers agreed on; a proposal that was qualified is scored from then on.
    ///
    /// @throws Refusal where nobody scored it, or a mark is missing or off the scale
    @Transactional
    public ScoreSum agree(ScoreSubject subject, UUID modelId, Map<UUID, Mark> marks, @Nullable String words) {
        if (!mayAgree()) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
        var seen = subjects.get(subject.key());
        subjects.requireScorable(seen);
        var model = inForce(modelId);
        if (handedIn(seen, model).isEmpty()) {
            throw new Refusal(ScoringRules.NOBODY_SCORED, seen.key());
        }
        var all = new HashMap<>(marks);
        all.putAll(subjects.computed(model, seen.id()));
        all.keySet().retainAll(model.criteria().stream().map(Criterion::root).toList());
        var agreed =
                new ScoreSheet(seen.id(), model.id(), access.actor().personId(), true, all, words, clock.instant());
        requireComplete(agreed, model);
        for (var criterion : model.criteria()) {
            Objects.requireNonNull(all.get(criterion.root())).require(criterion, model.method());
        }
        if (words != null && words.length() > WORDS) {
            throw new Refusal(ScoringRules.LONG, "Words", WORDS);
        }
        var sum = ScoreSum.of(model, all);
        table.insert(
                Ids.next(),
                new ScoreTable.Kept(seen.id(), model.id(), sum, all, words, agreed.scorerId(), agreed.savedAt()));
        audit.record(
                subject(seen),
                "scored",
                Map.of(),
                Map.of("Score", sum.likely().toPlainString(), "Model", title(model)));
        if (seen.isProposal()) {
            proposals.scored(seen.id());
        }
        return sum;
    }

    /// The sheets that the acting person has begun and not handed in, with what they are about.
    @Transactional(readOnly = true)
    public List<ScoreSubject> begun() {
        var ids = table.begun(access.actor().personId()).stream()
                .map(ScoreSheet::subjectId)
                .toList();
        return ids.isEmpty() ? List.of() : subjects.of(ids);
    }

    private static String title(ScoringModel model) {
        return model.name() + " " + model.number();
    }

    private static Subject subject(ScoreSubject one) {
        return one.isProposal()
                ? new Subject("proposal", one.id(), one.key(), null)
                : new Subject("project", one.id(), one.key(), one.id());
    }
}
