package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.OfficeDoor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an office grows from stage to stage. Each stage has entry criteria that are read from what is there, so that
/// nobody declares an office advanced; a step back needs nothing but the truth.
@Service
public class Evolution {
    private static final int SERVICES = 3;

    private final OfficeDoor door;
    private final Parts parts;
    private final Charters charters;
    private final Baseline baseline;
    private final Offices offices;
    private final AuditTrail audit;

    Evolution(OfficeDoor door, Parts parts, Charters charters, Baseline baseline, Offices offices, AuditTrail audit) {
        this.door = door;
        this.parts = parts;
        this.charters = charters;
        this.baseline = baseline;
        this.offices = offices;
        this.audit = audit;
    }

    /// One thing that a stage asks for.
    ///
    /// @param evidence what shows it, or what is missing
    public record Criterion(OfficeStage stage, String name, boolean isMet, String evidence) {}

    /// The stage that a seen office stands in.
    public static OfficeStage stage(OfficeView office) {
        var text = office.facts().text(OfficeFacts.STAGE);
        return text == null ? OfficeStage.BASIC : OfficeStage.valueOf(text);
    }

    /// What the stages above the basic one ask of a seen office, and whether it is there.
    @Transactional(readOnly = true)
    public List<Criterion> criteria(UUID officeId) {
        var office = door.get(officeId);
        var all = parts.of(officeId);
        var criteria = new ArrayList<>(intermediate(office, all));
        criteria.addAll(advanced(office, all));
        return criteria;
    }

    private List<Criterion> intermediate(OfficeView office, List<PartView> all) {
        var live = count(all, part -> part.state() == PartState.LIVE);
        var goals = count(
                all,
                part -> part.kind() == PartKind.OBJECTIVE
                        && (part.state() == PartState.ACTIVE || part.state() == PartState.ACHIEVED));
        var published = published(office.id());
        var found = new ArrayList<Criterion>();
        found.add(met(
                OfficeStage.INTERMEDIATE,
                t("A charter is in force"),
                charters.inForce(office.id()).isPresent() ? 1 : 0,
                1));
        found.add(met(OfficeStage.INTERMEDIATE, t("Live services"), live, SERVICES));
        found.add(met(OfficeStage.INTERMEDIATE, t("Objectives with measure and date"), goals, 1));
        found.add(met(OfficeStage.INTERMEDIATE, t("Assessments published"), published, 1));
        found.add(met(
                OfficeStage.INTERMEDIATE,
                t("Metrics of its own operation with a value"),
                count(all, part -> measured(part, "PMO_OPERATION")),
                1));
        found.add(reach(office));
        return found;
    }

    /// What the level itself needs.
    private Criterion reach(OfficeView office) {
        var projects = offices.projectCounts().getOrDefault(office.id(), 0L).intValue();
        return switch (office.level()) {
            case PROJECT -> met(OfficeStage.INTERMEDIATE, t("Its project"), projects, 1);
            case PROGRAMME ->
                met(OfficeStage.INTERMEDIATE, t("Its programme"), office.facts().has(OfficeFacts.PROGRAMME) ? 1 : 0, 1);
            case PORTFOLIO -> met(OfficeStage.INTERMEDIATE, t("Supervised projects"), projects, 2);
        };
    }

    private List<Criterion> advanced(OfficeView office, List<PartView> all) {
        return List.of(
                met(OfficeStage.ADVANCED, t("Assessments to compare"), published(office.id()), 2),
                met(
                        OfficeStage.ADVANCED,
                        t("Metrics of project performance with a value"),
                        count(all, part -> measured(part, "PROJECT_PERFORMANCE")),
                        1),
                met(
                        OfficeStage.ADVANCED,
                        t("Values confirmed from outside"),
                        count(all, part -> part.kind() == PartKind.VALUE && part.state() == PartState.CONFIRMED),
                        1),
                met(
                        OfficeStage.ADVANCED,
                        t("Live services of strategic reach"),
                        count(
                                all,
                                part -> part.state() == PartState.LIVE
                                        && "STRATEGIC".equals(part.facts().text("reach"))),
                        1),
                met(
                        OfficeStage.ADVANCED,
                        t("Objectives achieved"),
                        count(all, part -> part.kind() == PartKind.OBJECTIVE && part.state() == PartState.ACHIEVED),
                        1));
    }

    private int published(UUID officeId) {
        return (int) baseline.of(officeId).stream()
                .filter(one -> one.publishedOn() != null)
                .count();
    }

    private static boolean measured(PartView part, String family) {
        return part.kind() == PartKind.METRIC
                && part.state().isOpen()
                && family.equals(part.facts().text("family"))
                && part.facts().has("actual");
    }

    private static int count(List<PartView> all, Predicate<PartView> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private static Criterion met(OfficeStage stage, String name, int there, int needed) {
        return new Criterion(stage, name, there >= needed, t("{0} of {1} needed", there, needed));
    }

    /// Moves an office to a stage: up only by one and with all that the stage asks for, down at any time.
    ///
    /// @throws Refusal that names what is missing
    @Transactional
    public OfficeView move(UUID officeId, OfficeStage stage) {
        var office = door.lock(officeId);
        var present = stage(office);
        if (stage == present) {
            return office;
        }
        var missing = criteria(officeId).stream()
                .filter(one -> one.stage().compareTo(stage) <= 0 && !one.isMet())
                .map(one -> one.name() + " (" + one.evidence() + ")")
                .toList();
        if (stage.compareTo(present) > 0 && !missing.isEmpty()) {
            throw new Refusal(OfficeRules.STAGE_UNPROVEN, office.name(), t(stage.label()), String.join("; ", missing));
        }
        var patch = Map.<String, @Nullable String>of(OfficeFacts.STAGE, stage.name());
        return offices.change(officeId, office.version(), patch);
    }

    /// When an office came to which stage, latest first, as the audit trail has it.
    @Transactional(readOnly = true)
    public List<Reached> path(OfficeView office) {
        door.get(office.id());
        return audit.of(office.subject(), 500).stream()
                .flatMap(entry -> entry.changes().stream()
                        .filter(change -> change.field().equals(OfficeFacts.STAGE))
                        .map(AuditTrail.Change::after)
                        .flatMap(after -> Arrays.stream(OfficeStage.values())
                                .filter(one -> one.name().equals(after)))
                        .map(stage -> new Reached(stage, entry.at(), entry.actorName())))
                .toList();
    }

    /// A stage as it was reached.
    public record Reached(OfficeStage stage, java.time.Instant at, String who) {}
}
