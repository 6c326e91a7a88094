package org.plumbline.app.demand;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.internal.BlueprintTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Turns approved proposals into projects or programmes: once each, however often somebody asks.
@Service
public class Conversions {
    private static final int USUAL_MONTHS = 6;
    private static final int REASON = 2_000;

    private final ProposalMoves moves;
    private final Gates gates;
    private final BlueprintTable blueprints;
    private final Projects projects;
    private final Groups groups;
    private final Plans plans;
    private final Baselines baselines;
    private final Registers registers;
    private final Attachments attachments;
    private final ProjectCharter charter;
    private final LessonBook lessons;
    private final PersonDirectory people;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Conversions(
            ProposalMoves moves,
            Gates gates,
            BlueprintTable blueprints,
            Projects projects,
            Groups groups,
            Plans plans,
            Baselines baselines,
            Registers registers,
            Attachments attachments,
            ProjectCharter charter,
            LessonBook lessons,
            PersonDirectory people,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.moves = moves;
        this.gates = gates;
        this.blueprints = blueprints;
        this.projects = projects;
        this.groups = groups;
        this.plans = plans;
        this.baselines = baselines;
        this.registers = registers;
        this.attachments = attachments;
        this.charter = charter;
        this.lessons = lessons;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Command: a proposal becomes a project.
    ///
    /// @param reason why somebody manages it who does not fit best; blank for who does
    public record Order(UUID blueprintId, UUID managerId, String reason, LocalDate start) {}

    /// True where the acting person may turn the proposal into a project now.
    @Transactional(readOnly = true)
    public boolean mayConvert(ProposalView proposal) {
        var isProgramme = proposal.text().kind() == ProposalKind.PROGRAMME;
        return proposal.state() == ProposalState.APPROVED
                && access.may(isProgramme ? Permission.GROUP : Permission.CREATE_PROJECT)
                && undecided(proposal).isEmpty();
    }

    /// The newest version of each blueprint, the leanest first.
    @Transactional(readOnly = true)
    public List<Blueprint> blueprints() {
        return blueprints.newest();
    }

    /// Who would manage it how well, the best first: all who manage or managed projects the acting person
    /// sees, and who
    /// holds the role.
    @Transactional(readOnly = true)
    public List<ManagerFit> managers(ProposalView proposal) {
        var seen = projects.all();
        var ids = new LinkedHashSet<UUID>(access.holders(Role.PROJECT_MANAGER));
        seen.stream()
                .flatMap(project -> java.util.stream.Stream.ofNullable(project.reference(ProjectField.MANAGER)))
                .forEach(ids::add);
        return ManagerFit.rank(
                ids.stream().sorted().toList(),
                seen,
                new ManagerFit.Wanted(
                        proposal.text().people().departmentId(),
                        proposal.headline().cost()));
    }

    /// The last gate of a proposal, where that has not decided go.
    private Optional<GateView> undecided(ProposalView proposal) {
        var all = gates.about(proposal.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var decision = all.getLast().decision();
        return decision != null && decision.verdict().opens() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Makes the project of a proposal: with plan, baseline, charter and registers from the blueprint, in one
    /// transaction. A proposal that is a project already answers with that one: a second click makes no second
    /// project. Who had the idea is told by mail.
    ///
    /// @throws Refusal where it is not approved, its gate is not passed, or the manager's choice has no reason
    @Transactional
    public ProjectView convert(UUID proposalId, Order order) {
        var proposal = moves.locked(proposalId);
        var known = proposal.projectId();
        if (proposal.state() == ProposalState.CONVERTED && known != null) {
            return projects.get(known);
        }
        access.require(Permission.CREATE_PROJECT);
        if (proposal.text().kind() == ProposalKind.PROGRAMME) {
            throw new Refusal(ConversionRules.A_PROGRAMME);
        }
        requireReady(proposal);
        requireManager(proposal, order);
        var blueprint = blueprints.newest().stream()
                .filter(one -> one.id().equals(order.blueprintId()))
                .findFirst()
                .orElseThrow(() -> new Missing("blueprint", order.blueprintId()));
        var months = proposal.text().wish().months();
        var drawn = blueprint.draw(order.start(), months == null ? USUAL_MONTHS : months);
        var isOperation = proposal.text().kind() == ProposalKind.OPERATION;
        var project = projects.create(new NewProject(
                isOperation ? ProjectKind.OPERATION : ProjectKind.PROJECT,
                ProjectState.INITIATING,
                facts(proposal, order, drawn.finish()),
                Map.of(),
                List.of(),
                ProjectView.Source.HERE));
        if (!isOperation) {
            plan(project, proposal, drawn, order.start());
        }
        fill(project, blueprint, order.managerId());
        charter(proposal, project, drawn, blueprint);
        audit.record(Projects.subject(project), "begun from", Map.of(), told(proposal, blueprint, order));
        blueprints.use(proposal.id(), blueprint.id());
        moves.converted(proposal, project.id());
        return project;
    }

    /// Puts the charter beside the project, with the lessons that it should heed.
    private void charter(ProposalView proposal, ProjectView project, Blueprint.Drawn drawn, Blueprint blueprint) {
        var heeded = lessons(proposal);
        attachments.add(
                project.id(),
                "charter-" + project.key() + ".pdf",
                new ByteArrayInputStream(
                        charter.of(proposal, project, drawn, new ProjectCharter.Grounds(blueprint, heeded))));
        lessons.push(project.id(), heeded.stream().map(LessonBook.Advice::id).toList());
    }

    /// Sets up the programme of a proposal, with its purpose, sponsor and manager; its projects join it one by one. A
    /// proposal that is a programme already answers with that one.
    ///
    /// @param reason why somebody manages it who does not fit best; blank for who does
    /// @throws Refusal where it is not approved, its gate is not passed, the manager's choice has no reason, or a
    ///     programme of its name is there
    @Transactional
    public GroupView convertProgramme(UUID proposalId, UUID managerId, String reason) {
        var proposal = moves.locked(proposalId);
        var known = proposal.projectId();
        if (proposal.state() == ProposalState.CONVERTED && known != null) {
            return groups.all(ScopeKind.PROGRAMME).stream()
                    .filter(group -> group.id().equals(known))
                    .findFirst()
                    .orElseThrow(() -> new Missing("programme", known));
        }
        access.require(Permission.GROUP);
        requireReady(proposal);
        requireManager(proposal, new Order(proposalId, managerId, reason, LocalDate.now(clock)));
        var text = proposal.text();
        var programme = groups.create(
                ScopeKind.PROGRAMME,
                proposal.title(),
                text.purpose(),
                managerId,
                text.people().sponsorId());
        moves.converted(proposal, programme.id());
        return programme;
    }

    /// What other projects learned that this one should heed, the best first.
    @Transactional(readOnly = true)
    public List<LessonBook.Advice> lessons(ProposalView proposal) {
        var text = proposal.text();
        return lessons.beforeBeginning(String.join(" ", proposal.title(), text.purpose(), text.need()), null);
    }

    private void requireReady(ProposalView proposal) {
        if (proposal.state() != ProposalState.APPROVED) {
            throw new Refusal(ConversionRules.NOT_APPROVED, proposal.key(), proposal.state());
        }
        undecided(proposal).ifPresent(gate -> {
            throw new Refusal(ConversionRules.NO_GO, gate.key());
        });
    }

    private void requireManager(ProposalView proposal, Order order) {
        if (people.byIds(List.of(order.managerId())).isEmpty()) {
            throw new Refusal(ConversionRules.NO_MANAGER);
        }
        if (order.start().getYear() < 2000 || order.start().getYear() > 2100) {
            throw new Refusal(ConversionRules.ODD_START);
        }
        if (order.reason().length() > REASON) {
            throw new Refusal(ProposalRules.LONG, "Reason", REASON);
        }
        var best = managers(proposal).stream().findFirst();
        if (best.isPresent()
                && !best.get().personId().equals(order.managerId())
                && order.reason().isBlank()) {
            var person =
                    people.byIds(List.of(best.get().personId())).get(best.get().personId());
            throw new Refusal(ConversionRules.NO_REASON, person == null ? "Somebody else" : person.name());
        }
    }

    private static Map<ProjectField, Object> facts(ProposalView proposal, Order order, LocalDate finish) {
        var text = proposal.text();
        var facts = new EnumMap<ProjectField, Object>(ProjectField.class);
        facts.put(ProjectField.NAME, proposal.title());
        facts.put(ProjectField.GOAL, text.purpose());
        facts.put(ProjectField.DESCRIPTION, text.need());
        facts.put(ProjectField.MANAGER, order.managerId());
        facts.put(ProjectField.START, order.start());
        facts.put(ProjectField.BASELINE_FINISH, finish);
        facts.put(ProjectField.FORECAST_FINISH, finish);
        facts.put(ProjectField.PERCENT_COMPLETE, BigDecimal.ZERO);
        facts.put(ProjectField.CURRENCY, text.currency());
        put(facts, ProjectField.DEPARTMENT, text.people().departmentId());
        put(facts, ProjectField.SPONSOR, text.people().sponsorId());
        put(facts, ProjectField.OWNER, text.people().sponsorId());
        put(facts, ProjectField.BUDGET, proposal.headline().cost());
        facts.values().removeIf(value -> value instanceof String words && words.isBlank());
        return facts;
    }

    private static void put(Map<ProjectField, Object> facts, ProjectField field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value);
        }
    }

    private void plan(ProjectView project, ProposalView proposal, Blueprint.Drawn drawn, LocalDate start) {
        var today = LocalDate.now(clock);
        plans.replace(project.id(), today, drawn.tasks(), drawn.links());
        baselines.keep(
                project.id(),
                today,
                proposal.key(),
                List.of(new Baselines.Promise(
                        0, start, drawn.finish(), proposal.headline().cost())));
    }

    private void fill(ProjectView project, Blueprint blueprint, UUID managerId) {
        registers.load(blueprint.starters().stream()
                .map(starter -> NewRecord.of(
                        starter.kind(),
                        project.id(),
                        Map.of(RegisterField.TITLE, (Object) starter.title(), RegisterField.OWNER, managerId)))
                .toList());
    }

    private static Map<String, @Nullable Object> told(ProposalView proposal, Blueprint blueprint, Order order) {
        var told = new java.util.LinkedHashMap<String, @Nullable Object>();
        told.put("Proposal", proposal.id());
        told.put("Blueprint", blueprint.name() + " " + blueprint.version());
        told.put("Project manager", order.managerId());
        told.put("Reason", order.reason().isBlank() ? null : order.reason().strip());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
