package org.plumbline.app.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.office.Advice;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeCommand;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartCommand;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.SetupStep;
import org.plumbline.app.office.Setups;
import org.plumbline.app.office.TypeQuestion;
import org.springframework.stereotype.Component;

/// Brings the offices of the demonstration in: a hub at work for three years, two spokes, and the tower's own office.
@Component
class LoadedOffices {
    private final Offices offices;
    private final Parts parts;
    private final Setups setups;
    private final Advice advice;
    private final LoadedOfficePast past;
    private final Projects projects;
    private final Access access;

    LoadedOffices(
            Offices offices,
            Parts parts,
            Setups setups,
            Advice advice,
            LoadedOfficePast past,
            Projects projects,
            Access access) {
        this.offices = offices;
        this.parts = parts;
        this.setups = setups;
        this.advice = advice;
        this.past = past;
        this.projects = projects;
        this.access = access;
    }

    void load(World world, Cast cast) {
        var people = new HashMap<String, UUID>();
        world.organisation().people().forEach(person -> people.put(person.name(), cast.id(person.key())));
        tower(world, cast, people);
        var keys = world.projects().stream()
                .map(org.plumbline.app.demo.world.Project::key)
                .toList();
        for (var text : OfficeText.all()) {
            new Loading(world.today(), cast, people, keys).load(text);
        }
    }

    /// The tower waits for its decision, so that nobody expects a status of it yet.
    private void tower(World world, Cast cast, Map<String, UUID> people) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, "Tower G+55");
        values.put(ProjectField.GOAL, "Let fifty-five floors above the ground, the lowest six to our own departments.");
        values.put(ProjectField.OWNER, id(people, "Ingrid Solheim"));
        values.put(ProjectField.SPONSOR, id(people, "Ingrid Solheim"));
        values.put(ProjectField.MANAGER, id(people, "Piotr Wieczorek"));
        values.put(ProjectField.START, world.today().plusDays(30));
        var made = projects.create(new NewProject(
                ProjectKind.PROJECT, ProjectState.PROPOSED, values, Map.of(), List.of(), ProjectView.Source.HERE));
        cast.add("TOWER", made.id(), made.key());
    }

    private static UUID id(Map<String, UUID> people, String name) {
        var id = people.get(name);
        if (id == null) {
            throw new IllegalStateException("office.txt names %s, people.txt does not".formatted(name));
        }
        return id;
    }

    /// One office on its way in.
    private final class Loading {
        private final LocalDate today;
        private final Cast cast;
        private final Map<String, UUID> people;
        private final List<String> keys;
        private final Map<String, PartView> known = new HashMap<>();

        Loading(LocalDate today, Cast cast, Map<String, UUID> people, List<String> keys) {
            this.keys = keys;
            this.today = today;
            this.cast = cast;
            this.people = people;
        }

        void load(OfficeText text) {
            var facts = new HashMap<String, @Nullable String>();
            text.lines().stream()
                    .filter(line -> line.word().equals("is"))
                    .forEach(line -> line.facts().forEach((name, value) -> facts.put(name, read(value))));
            facts.put("name", text.name());
            var office = offices.found(Facts.NONE.with(facts));
            cast.add(text.key(), office.id(), office.key());
            var head = office.headId();
            if (office.parentId() == null && head != null) {
                access.as(new Actor(head, name(head)), () -> ask(office));
            }
            for (var line : text.lines()) {
                switch (line.word()) {
                    case "is" -> {}
                    case "supervises" ->
                        supervised(line.cells().getFirst())
                                .forEach(key -> offices.supervise(office.id(), cast.id(key)));
                    case "charter", "roadmap" -> {}
                    case "readings" -> readings(line);
                    default -> part(office, line);
                }
            }
            begin(office, text);
        }

        /// Keys with commas, or all projects but some.
        private List<String> supervised(String words) {
            if (!words.startsWith("*")) {
                return List.of(words.split(", ", -1));
            }
            var but = List.of(words.split(" ", -1));
            return keys.stream().filter(key -> !but.contains(key)).toList();
        }

        private @Nullable String read(String value) {
            if (value.startsWith("@")) {
                return id(people, value.substring(1)).toString();
            }
            if (value.startsWith("#")) {
                return cast.id(value.substring(1)).toString();
            }
            if (value.startsWith("^")) {
                var part = known.get(value.substring(1));
                if (part != null) {
                    return part.id().toString();
                }
                var key = value.substring(1);
                return key.startsWith("PGM") ? cast.name(key) : cast.id(key).toString();
            }
            return value.matches("d[+-][0-9]+")
                    ? today.plusDays(Long.parseLong(value.substring(1).replace("+", "")))
                            .toString()
                    : value;
        }

        private void part(OfficeView office, OfficeText.Line line) {
            var kind = PartKind.valueOf(line.word());
            var facts = new HashMap<String, @Nullable String>();
            line.facts().forEach((name, value) -> facts.put(name, read(value)));
            var title = line.cells().getFirst();
            var part = parts.add(office.id(), kind, title, Facts.NONE.with(facts));
            for (var step : line.steps()) {
                part = move(part, PartCommand.valueOf(step));
            }
            known.put(title, part);
        }

        /// A named person takes their own step.
        private PartView move(PartView part, PartCommand command) {
            var named = command.named();
            var person = named == null ? null : part.facts().id(named);
            return person == null
                    ? parts.move(part.id(), part.version(), command, Map.of())
                    : access.as(
                            new Actor(person, name(person)),
                            () -> parts.move(part.id(), part.version(), command, Map.of()));
        }

        private String name(UUID person) {
            return people.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(person))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        private void readings(OfficeText.Line line) {
            var part = known.get(line.cells().getFirst());
            if (part == null) {
                throw new IllegalStateException("no metric " + line.cells().getFirst());
            }
            for (var reading : line.facts().entrySet()) {
                part = parts.change(
                        part.id(),
                        part.version(),
                        part.title(),
                        new HashMap<>(
                                Map.of("actual", reading.getValue(), "as_of", String.valueOf(read(reading.getKey())))));
            }
        }

        /// Charter, set-up and the rest that an office at work has behind it.
        private void begin(OfficeView office, OfficeText text) {
            var head = office.headId();
            var sponsor = office.sponsorId();
            if (head == null || sponsor == null) {
                throw new IllegalStateException(office.name() + " needs head and sponsor");
            }
            var actor = new Actor(head, name(head));
            for (var step : SetupStep.values()) {
                var isDone =
                        step.compareTo(office.parentId() == null ? SetupStep.REPOSITORY : SetupStep.REPORTING) <= 0;
                setups.keep(
                        office.id(),
                        new Setups.Standing(
                                step,
                                isDone ? SetupStep.State.DONE : SetupStep.State.IN_PROGRESS,
                                head,
                                isDone ? "Reviewed with the sponsor" : "",
                                null));
            }
            past.load(office, text, actor, new Actor(sponsor, name(sponsor)));
            offices.move(office.id(), OfficeCommand.OPEN);
        }

        private boolean ask(OfficeView office) {
            var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
            for (var question : TypeQuestion.values()) {
                answers.put(question, 3);
            }
            List.of(TypeQuestion.COMES_AND_GOES, TypeQuestion.SPREAD, TypeQuestion.SIZE)
                    .forEach(question -> answers.put(question, 5));
            answers.put(TypeQuestion.ONE_PROJECT, 1);
            advice.answer(office.id(), answers);
            advice.choose(office.id(), java.util.Objects.requireNonNull(office.type()), "");
            var values = new EnumMap<org.plumbline.app.office.OfficeSetting, String>(
                    org.plumbline.app.office.OfficeSetting.class);
            advice.settings(office.id()).forEach(setting -> values.put(setting.name(), setting.value()));
            advice.confirm(office.id(), values);
            past.assess(office);
            return true;
        }
    }
}
