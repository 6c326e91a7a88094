package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.People;
import org.plumbline.app.portfolio.Alignments;
import org.plumbline.app.portfolio.Channel;
import org.plumbline.app.portfolio.Channels;
import org.plumbline.app.portfolio.Directions;
import org.plumbline.app.portfolio.ObjectiveCommand;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveText;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.Perspective;
import org.plumbline.app.portfolio.PriorityReview;
import org.plumbline.app.portfolio.PriorityReviews;
import org.plumbline.app.portfolio.WorkClass;
import org.plumbline.app.portfolio.WorkMixes;
import org.springframework.stereotype.Component;

/// Brings the strategy of the demonstration in: objectives with a year of readings, two reviews of priorities, what
/// serves what, and the channels.
@Component
class LoadedStrategy {
    private static final int YEAR = 400;

    private final Objectives objectives;
    private final PriorityReviews reviews;
    private final Alignments alignments;
    private final Channels channels;
    private final WorkMixes mixes;
    private final Directions directions;
    private final Access access;
    private final Projects projects;
    private final Groups groups;
    private final People people;
    private final Clock clock;

    LoadedStrategy(
            Objectives objectives,
            PriorityReviews reviews,
            Alignments alignments,
            Channels channels,
            WorkMixes mixes,
            Directions directions,
            Access access,
            Projects projects,
            Groups groups,
            People people,
            Clock clock) {
        this.objectives = objectives;
        this.reviews = reviews;
        this.alignments = alignments;
        this.channels = channels;
        this.mixes = mixes;
        this.directions = directions;
        this.access = access;
        this.projects = projects;
        this.groups = groups;
        this.people = people;
        this.clock = clock;
    }

    void load(World world, Cast cast) {
        var known = new HashMap<String, UUID>();
        var lines = DemoLines.of("strategy.txt");
        for (var line : lines) {
            switch (line.head()) {
                case "theme" ->
                    known.put(
                            line.cells().getFirst(),
                            activate(theme(line.cells())).id());
                case "objective" ->
                    known.put(
                            line.cells().getFirst(),
                            objective(line.cells(), known).id());
                case "measure" -> measure(line.cells(), known);
                default -> {}
            }
        }
        leads(lines, known);
        review(world, cast, known);
        for (var line : lines) {
            if (line.head().equals("serves")) {
                serve(line.cells(), cast, known);
            } else if (line.head().equals("channel")) {
                channel(line.cells());
            }
        }
        mix(cast);
    }

    private ObjectiveView activate(ObjectiveText text) {
        var draft = objectives.create(text);
        return objectives.move(draft.id(), draft.version(), ObjectiveCommand.ACTIVATE, "");
    }

    private LocalDate begun() {
        return LocalDate.now(clock).minusDays(YEAR);
    }

    private ObjectiveText theme(List<String> cells) {
        return new ObjectiveText(
                ObjectiveLevel.THEME,
                null,
                Perspective.CUSTOMERS,
                cells.get(1),
                "",
                2,
                null,
                begun(),
                null,
                ObjectiveText.Measure.NONE,
                List.of());
    }

    private ObjectiveView objective(List<String> cells, Map<String, UUID> known) {
        var text = new ObjectiveText(
                ObjectiveLevel.OBJECTIVE,
                known.get(cells.get(1)),
                Perspective.valueOf(cells.get(2)),
                cells.get(4),
                cells.get(5),
                Integer.parseInt(cells.get(3)),
                people.ensure(cells.get(6)),
                begun(),
                null,
                read(cells.subList(7, 12)),
                List.of());
        var active = activate(text);
        readings(active.id(), cells.get(13));
        return active;
    }

    private void measure(List<String> cells, Map<String, UUID> known) {
        var text = new ObjectiveText(
                ObjectiveLevel.KEY_MEASURE,
                known.get(cells.get(1)),
                Perspective.CUSTOMERS,
                cells.get(2),
                "",
                2,
                people.ensure(cells.get(3)),
                begun(),
                null,
                read(cells.subList(4, 9)),
                List.of());
        readings(activate(text).id(), cells.get(9));
    }

    /// Measure, unit, baseline, target and days from today.
    private ObjectiveText.Measure read(List<String> cells) {
        return new ObjectiveText.Measure(
                cells.get(0),
                cells.get(1),
                new BigDecimal(cells.get(2)),
                new BigDecimal(cells.get(3)),
                LocalDate.now(clock).plusDays(Integer.parseInt(cells.get(4))));
    }

    private void readings(UUID id, String text) {
        for (var reading : text.split(" ", -1)) {
            var sides = reading.split("=", -1);
            var day = LocalDate.now(clock).minusDays(Integer.parseInt(sides[0]));
            objectives.record(id, new ObjectiveView.Reading(day, new BigDecimal(sides[1]), null));
        }
    }

    /// Arrows, once all objectives are there.
    private void leads(List<DemoLines> lines, Map<String, UUID> known) {
        var byId = objectives.of(known.values()).stream().collect(Collectors.toMap(ObjectiveView::id, one -> one));
        for (var line : lines) {
            var targets = line.head().equals("objective") ? line.cells().get(12) : "";
            if (!targets.isEmpty()) {
                var before =
                        Objects.requireNonNull(byId.get(known.get(line.cells().getFirst())));
                var text = before.text();
                objectives.change(
                        before.id(),
                        before.version(),
                        new ObjectiveText(
                                text.level(),
                                text.parentId(),
                                text.perspective(),
                                text.title(),
                                text.meaning(),
                                text.priority(),
                                text.ownerId(),
                                text.validFrom(),
                                text.validTo(),
                                text.measure(),
                                Stream.of(targets.split(" ", -1))
                                        .map(known::get)
                                        .toList()));
            }
        }
    }

    /// Two reviews: the last moved what the law asks for to the front.
    private void review(World world, Cast cast, Map<String, UUID> known) {
        var today = LocalDate.now(clock);
        var head = world.signIns().stream()
                .filter(signIn -> signIn.role() == World.Role.PMO_HEAD)
                .map(signIn -> cast.id(signIn.personKey()))
                .findFirst()
                .orElseThrow();
        var firm = new ArrayList<PriorityReview.Line>();
        var moved = new ArrayList<PriorityReview.Line>();
        for (var objective : objectives.active()) {
            var priority = objective.text().priority();
            var isDuty = objective.id().equals(known.get("DUTY"));
            firm.add(new PriorityReview.Line(objective.id(), isDuty ? 2 : priority, isDuty ? 2 : priority, null));
            moved.add(new PriorityReview.Line(
                    objective.id(),
                    isDuty ? 2 : priority,
                    priority,
                    isDuty ? "Two directives fall due within the year." : null));
        }
        reviews.bring(new PriorityReview(
                Ids.next(),
                "First half",
                today.minusDays(200),
                head,
                "Priorities stand as they were set.",
                today.minusDays(100),
                firm));
        reviews.bring(new PriorityReview(
                Ids.next(),
                "Second half",
                today.minusDays(80),
                head,
                "Obligations come first now; homes and emissions wait.",
                today.plusDays(12),
                moved));
    }

    private void serve(List<String> cells, Cast cast, Map<String, UUID> known) {
        var shares = new HashMap<UUID, BigDecimal>();
        for (var share : cells.get(1).split(", ", -1)) {
            var sides = share.split(" ", -1);
            shares.put(known.get(sides[0]), new BigDecimal(sides[1]));
        }
        var id = cast.id(cells.getFirst());
        var key = cells.getFirst().startsWith("PGM")
                ? groups.all(ScopeKind.PROGRAMME).stream()
                        .filter(group -> group.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .key()
                : projects.get(id).key();
        alignments.align(alignments.item(key), shares, false);
    }

    /// What each project's money is spent for, by its home portfolio, and the direction that the board decided.
    private void mix(Cast cast) {
        for (var project : projects.all()) {
            var home =
                    project.portfolios().isEmpty() ? null : project.portfolios().getFirst();
            if (project.kind() == ProjectKind.PROJECT
                    && home != null
                    && project.state().isActive()) {
                var isGrowing = home.equals(cast.id("CUS"));
                var isRenewing = project.reference(ProjectField.PROGRAMME) != null && home.equals(cast.id("RUN"));
                mixes.classify(
                        project.key(),
                        null,
                        isGrowing ? Bucket.GROW : isRenewing ? Bucket.TRANSFORM : Bucket.RUN,
                        null);
            }
        }
        var made = directions.propose(
                null,
                Integer.toString(LocalDate.now(clock).getYear() + 1),
                Map.of(
                        Bucket.RUN, BigDecimal.valueOf(35),
                        Bucket.GROW, BigDecimal.valueOf(30),
                        Bucket.TRANSFORM, BigDecimal.valueOf(35)),
                "Upkeep shrinks by a tenth; people who become free go to stores and to the ledger.");
        var board = people.ensure("Eleanor Whitcombe");
        access.grant(board, Role.EXECUTIVE, ScopeKind.ORGANISATION, null);
        access.as(
                new Actor(board, people.get(board).name()),
                () -> directions.decide(made.key(), true, "As proposed, looked at again in half a year."));
    }

    private void channel(List<String> cells) {
        channels.add(new Channel(
                Ids.next(), cells.get(0), WorkClass.valueOf(cells.get(1)), cells.get(2), cells.get(3), null));
    }
}
