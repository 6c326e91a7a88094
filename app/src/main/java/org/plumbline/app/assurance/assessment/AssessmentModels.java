package org.plumbline.app.assurance.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The models by which maturity is assessed, in their versions. Everybody signed in may read those in force: who is
/// assessed should know by what.
@Service
public class AssessmentModels {
    private static final String PREFIX = "MDL";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 500;

    private final ModelTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    AssessmentModels(ModelTable table, Access access, AuditTrail audit, Numbering numbering, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// A model that is brought in.
    ///
    /// @param origin who made it, and under which licence it is used
    public record Wanted(String name, ModelRule rule, String purpose, String origin, AssessmentModel.Body body) {}

    /// True where the acting person keeps models.
    public boolean mayModel() {
        return access.may(Permission.ASSESS);
    }

    /// All versions, by name, the latest first; drafts only for who keeps them.
    @Transactional(readOnly = true)
    public List<AssessmentModel> all() {
        access.actor();
        var seesDrafts = access.actor().isSystem() || mayModel();
        return table.all().stream()
                .filter(model -> seesDrafts || model.state() != ModelState.DRAFT)
                .toList();
    }

    /// The models that can be assessed with, by name.
    @Transactional(readOnly = true)
    public List<AssessmentModel> inForce() {
        return all().stream()
                .filter(model -> model.state() == ModelState.IN_FORCE)
                .toList();
    }

    /// The version of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public AssessmentModel get(String key) {
        return all().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("assessment model", key));
    }

    /// The version of an id, whatever became of it: an assessment keeps its model.
    @Transactional(readOnly = true)
    public AssessmentModel get(UUID id) {
        access.actor();
        return table.byId(id).orElseThrow(() -> new Missing("assessment model", id));
    }

    /// The models of our own that this installation does not use yet.
    @Transactional(readOnly = true)
    public List<ShippedModel> offered() {
        var known =
                new HashSet<>(table.all().stream().map(AssessmentModel::name).toList());
        return ShippedModel.all().stream()
                .filter(model -> !known.contains(model.name()))
                .toList();
    }

    /// Takes a model of our own into use.
    ///
    /// @throws Missing where there is none of that name
    @Transactional
    public AssessmentModel take(String name) {
        access.require(Permission.ASSESS);
        var model = offered().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("assessment model", name));
        var draft = bring(new Wanted(model.name(), model.rule(), model.purpose(), "Plumbline", model.body()), null);
        return putInForce(draft.id());
    }

    /// Brings a model in as a draft.
    ///
    /// @param after the model of which it is the next version; null for another model
    /// @throws Refusal where it cannot be assessed with
    @Transactional
    public AssessmentModel bring(Wanted wanted, @Nullable UUID after) {
        access.require(Permission.ASSESS);
        ModelChecks.check(wanted.rule(), wanted.body());
        var name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(AssessmentRules.MODEL_NAME);
        }
        var id = Ids.next();
        var earlier = after == null ? null : lock(after);
        var family = earlier == null ? id : earlier.familyId();
        var all = table.all();
        if (all.stream()
                .anyMatch(one -> !one.familyId().equals(family) && one.name().equalsIgnoreCase(name))) {
            throw new Refusal(AssessmentRules.NAME_TAKEN, name);
        }
        var versions = versions(all, family);
        var number = versions.stream().mapToInt(AssessmentModel::number).max().orElse(0) + 1;
        var model = new AssessmentModel(
                id,
                numbering.next(PREFIX),
                family,
                name,
                number,
                ModelState.DRAFT,
                wanted.rule(),
                wanted.purpose().strip(),
                wanted.origin().strip(),
                wanted.body(),
                null,
                1);
        table.put(model);
        audit.record(model.subject(), "brought in", Map.of(), said(model));
        return model;
    }

    /// The versions of a model, of which none is a draft.
    private static List<AssessmentModel> versions(List<AssessmentModel> all, UUID family) {
        var versions = all.stream().filter(one -> one.familyId().equals(family)).toList();
        versions.stream()
                .filter(one -> one.state() == ModelState.DRAFT)
                .findFirst()
                .ifPresent(draft -> {
                    throw new Refusal(AssessmentRules.DRAFT_THERE, draft.key());
                });
        return versions;
    }

    private static Map<String, Object> said(AssessmentModel model) {
        return Map.of(
                "Name",
                model.title(),
                "Rule",
                model.rule(),
                "Groups",
                model.body().dimensions().size(),
                "Questions",
                model.questions().size());
    }

    private AssessmentModel lock(UUID id) {
        return table.lock(id).orElseThrow(() -> new Missing("assessment model", id));
    }

    /// Puts a draft in force; the version before is superseded and stays readable.
    @Transactional
    public AssessmentModel putInForce(UUID id) {
        access.require(Permission.ASSESS);
        var draft = lock(id);
        if (draft.state() != ModelState.DRAFT) {
            throw new Refusal(AssessmentRules.NOT_DRAFT, draft.key());
        }
        table.all().stream()
                .filter(one -> one.familyId().equals(draft.familyId()) && one.state() == ModelState.IN_FORCE)
                .forEach(one -> move(one, ModelState.SUPERSEDED, one.inForceOn()));
        return move(draft, ModelState.IN_FORCE, LocalDate.now(clock));
    }

    private AssessmentModel move(AssessmentModel model, ModelState state, @Nullable LocalDate on) {
        var moved = new AssessmentModel(
                model.id(),
                model.key(),
                model.familyId(),
                model.name(),
                model.number(),
                state,
                model.rule(),
                model.purpose(),
                model.origin(),
                model.body(),
                on,
                model.version() + 1);
        table.put(moved);
        audit.record(moved.subject(), "moved", Map.of("State", model.state()), Map.of("State", state));
        return moved;
    }

    /// What a model has in common with an earlier one, empty where nobody has said so.
    @Transactional(readOnly = true)
    public Optional<ModelMapping> mapping(UUID nowId, UUID priorId) {
        access.actor();
        return table.mapping(nowId, priorId);
    }

    /// Says which groups of two models mean the same.
    ///
    /// @param pairs code of a group in the later model, to the code in the earlier one; groups left out are not
    /// compared
    /// @throws Refusal where levels are counted differently, nothing is paired or a group is paired twice
    @Transactional
    public ModelMapping map(UUID nowId, UUID priorId, Map<String, String> pairs, String note) {
        access.require(Permission.ASSESS);
        var now = get(nowId);
        var prior = get(priorId);
        if (now.most() != prior.most() || now.rule() != prior.rule()) {
            throw new Refusal(
                    AssessmentRules.OTHER_LEVELS,
                    now.title(),
                    prior.title(),
                    now.rule().label() + ", " + now.most(),
                    prior.rule().label() + ", " + prior.most());
        }
        if (pairs.isEmpty()) {
            throw new Refusal(AssessmentRules.EMPTY_MAPPING);
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Refusal(AssessmentRules.MAPPING_NOTE);
        }
        var used = new HashSet<String>();
        pairs.forEach((later, earlier) -> {
            var group = prior.dimension(earlier).orElseThrow(() -> new Missing("group", earlier));
            if (now.dimension(later).isEmpty()) {
                throw new Missing("group", later);
            }
            if (!used.add(earlier)) {
                throw new Refusal(AssessmentRules.MAPPED_TWICE, group.name());
            }
        });
        var mapping = new ModelMapping(
                nowId, priorId, pairs, note.strip(), access.actor().personId(), LocalDate.now(clock));
        table.put(mapping);
        audit.record(now.subject(), "mapped", Map.of(), Map.of("To", prior.title(), "Groups", pairs.size()));
        return mapping;
    }
}
