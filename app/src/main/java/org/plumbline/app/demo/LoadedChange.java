package org.plumbline.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.capability.change.AdoptionMeter;
import org.plumbline.app.capability.change.ChangeActions;
import org.plumbline.app.capability.change.Deployments;
import org.plumbline.app.capability.change.InitiativeCommand;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.LowAdoption;
import org.plumbline.app.capability.change.PracticeView;
import org.plumbline.app.capability.change.Readiness;
import org.plumbline.app.capability.change.ReadinessSurveys;
import org.plumbline.app.capability.change.ResistanceNote;
import org.plumbline.app.capability.change.ResistanceNotes;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.plumbline.app.capability.change.StakeholderGroups;
import org.plumbline.app.capability.change.WaveCommand;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.survey.PastSurveys;
import org.plumbline.app.survey.Question;
import org.springframework.stereotype.Component;

/// Brings the release of a method in that is led in by three waves: the pilot, retail, and the rest that is not
/// ready yet; with half a year of measured use.
@Component
class LoadedChange {
    private static final int MONTHS = 6;

    private final Initiatives initiatives;
    private final Waves waves;
    private final Readiness readiness;
    private final Deployments deployments;
    private final AdoptionMeter meter;
    private final LowAdoption low;
    private final StakeholderGroups groups;
    private final ResistanceNotes notes;
    private final ChangeActions actions;
    private final ReadinessSurveys surveys;
    private final PastSurveys past;
    private final Access access;

    @SuppressWarnings("TooManyParameters")
    LoadedChange(
            Initiatives initiatives,
            Waves waves,
            Readiness readiness,
            Deployments deployments,
            AdoptionMeter meter,
            LowAdoption low,
            StakeholderGroups groups,
            ResistanceNotes notes,
            ChangeActions actions,
            ReadinessSurveys surveys,
            PastSurveys past,
            Access access) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.readiness = readiness;
        this.deployments = deployments;
        this.meter = meter;
        this.low = low;
        this.groups = groups;
        this.notes = notes;
        this.actions = actions;
        this.surveys = surveys;
        this.past = past;
        this.access = access;
    }

    /// Who and what there is.
    private record Scene(World world, Cast cast, List<DemoLines> lines, Actor head, Actor member) {
        LocalDate today() {
            return world.today();
        }

        List<List<String>> of(String head) {
            return lines.stream()
                    .filter(line -> line.head().equals(head))
                    .map(DemoLines::cells)
                    .toList();
        }
    }

    void load(World world, Cast cast) {
        var scene = new Scene(
                world,
                cast,
                DemoLines.of("change.txt"),
                person(world, cast, World.Role.PMO_HEAD),
                person(world, cast, World.Role.PMO_MEMBER));
        for (var back = MONTHS; back >= 0; back--) {
            meter.measure(YearMonth.from(scene.today()).minusMonths(back));
        }
        access.as(scene.head(), () -> lead(scene));
    }

    private static Actor person(World world, Cast cast, World.Role role) {
        var key = world.signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
        return new Actor(cast.id(key), cast.name(key));
    }

    private InitiativeView lead(Scene scene) {
        var text = scene.of("initiative").getFirst();
        var made = initiatives.create(new InitiativeView.Terms(
                text.get(0),
                text.get(1),
                text.get(2),
                scene.cast().id(sponsor(scene)),
                scene.head().personId(),
                scene.today().minusMonths(6),
                scene.today().plusMonths(6)));
        for (var practice : scene.of("practice")) {
            initiatives.put(made.id(), new PracticeView(Ids.next(), practice.get(0), null, List.of(practice.get(1))));
        }
        var one = initiatives.move(made.id(), InitiativeCommand.START);
        concerns(one, scene);
        var number = 1;
        for (var wave : scene.of("wave")) {
            wave(one, wave, number++, scene);
        }
        low.raise(YearMonth.from(scene.today()).minusMonths(1));
        return one;
    }

    private static String sponsor(Scene scene) {
        return scene.world().signIns().stream()
                .filter(signIn -> signIn.role() == World.Role.SPONSOR)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
    }

    private void concerns(InitiativeView one, Scene scene) {
        var known = new HashMap<String, UUID>();
        for (var cells : scene.of("group")) {
            var group = groups.add(
                    one.id(),
                    new StakeholderGroup.Terms(
                            cells.get(0),
                            scene.cast().id(cells.get(1)),
                            Integer.valueOf(cells.get(2)),
                            StakeholderGroup.Size.valueOf(cells.get(3)),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(7),
                            cells.get(8)));
            known.put(cells.get(0), group.id());
        }
        objections(one, known, scene);
        tasks(one, known, scene);
    }

    private void objections(InitiativeView one, Map<String, UUID> known, Scene scene) {
        for (var cells : scene.of("note")) {
            var terms = new ResistanceNote.Terms(
                    known.get(cells.get(0)),
                    cells.get(1),
                    cells.get(2),
                    scene.member().personId(),
                    scene.today().plusDays(9),
                    "c".equals(cells.get(3)));
            var note = notes.add(one, terms);
            if ("settled".equals(cells.get(4))) {
                notes.change(note.id(), note.version(), terms, true);
            }
        }
    }

    private void tasks(InitiativeView one, Map<String, UUID> known, Scene scene) {
        for (var cells : scene.of("action")) {
            var due = scene.today().plusDays(Integer.parseInt(cells.get(2)));
            var action = actions.add(
                    one.id(),
                    known.get(cells.get(0)),
                    cells.get(1),
                    scene.member().personId(),
                    due);
            if ("d".equals(cells.get(3))) {
                actions.settle(one, action.id(), true);
            }
        }
    }

    private void wave(InitiativeView one, List<String> cells, int number, Scene scene) {
        var units =
                Arrays.stream(cells.get(1).split(" ", -1)).map(scene.cast()::id).collect(Collectors.toSet());
        var starts = YearMonth.from(scene.today())
                .minusMonths(Integer.parseInt(cells.get(2)))
                .atDay(1);
        var owner = number == 2 ? scene.member() : scene.head();
        var wave = waves.add(
                one.id(),
                new WaveView.Terms(
                        cells.get(0),
                        starts,
                        starts.plusMonths(Integer.parseInt(cells.get(3))),
                        owner.personId(),
                        units));
        for (var item : scene.of("ready")) {
            if (item.getFirst().equals(Integer.toString(number))) {
                readiness.ask(wave.id(), item.get(1));
            }
        }
        settle(waves.get(one, number), scene);
        if (starts.isBefore(scene.today())) {
            asked(one, wave, new HashSet<>(Arrays.asList(cells.get(1).split(" ", -1))), scene);
            waves.move(wave.id(), WaveCommand.START, starts);
            deployments.confirmAll(wave.id());
        }
    }

    private void settle(WaveView wave, Scene scene) {
        var evidence = new HashMap<String, String>();
        scene.of("ready").stream()
                .filter(cells -> cells.getFirst().equals(Integer.toString(wave.number())))
                .forEach(cells -> evidence.put(cells.get(1), cells.get(2)));
        for (var item : wave.items()) {
            var found = evidence.getOrDefault(item.title(), "");
            if (!found.isBlank()) {
                readiness.settle(wave.id(), item.id(), true, found);
            }
        }
    }

    /// The people of a wave were asked two weeks before it started.
    private void asked(InitiativeView one, WaveView wave, Set<String> units, Scene scene) {
        var random = new Random(DemonstrationLoader.SEED + wave.number());
        var closed = wave.terms().startsOn().minusDays(3);
        var answers = new ArrayList<PastSurveys.Answer>();
        var invited = 0;
        for (var person : scene.world().organisation().people()) {
            if (units.contains(person.departmentKey())) {
                invited++;
                if (random.nextInt(10) < 8) {
                    answers.add(new PastSurveys.Answer(
                            scene.cast().name(person.departmentKey()), replies(wave.number(), random)));
                }
            }
        }
        var terms =
                surveys.terms(one, wave).with(closed, surveys.terms(one, wave).audience(), null);
        surveys.link(wave.id(), past.bring(terms, closed.minusDays(14), invited, answers));
    }

    private static Map<String, String> replies(int wave, Random random) {
        var replies = new HashMap<String, String>();
        for (var question : ReadinessSurveys.questions()) {
            if (question.kind() == Question.Kind.SCALE) {
                var least = "able".equals(question.id()) ? 1 : wave;
                replies.put(question.id(), Integer.toString(Math.min(5, 2 + least / 2 + random.nextInt(3))));
            }
        }
        return replies;
    }
}
