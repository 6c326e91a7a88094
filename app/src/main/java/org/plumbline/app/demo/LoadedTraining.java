package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.Certificates;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CourseKind;
import org.plumbline.app.capability.training.CourseTerms;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.EnrolmentState;
import org.plumbline.app.capability.training.Evaluations;
import org.plumbline.app.capability.training.GapMatrix;
import org.plumbline.app.capability.training.PastTraining;
import org.plumbline.app.capability.training.PastTraining.Participant;
import org.plumbline.app.capability.training.QuizQuestion;
import org.plumbline.app.capability.training.SessionState;
import org.plumbline.app.capability.training.SessionTerms;
import org.plumbline.app.capability.training.SessionView;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.PastSurveys;
import org.springframework.stereotype.Component;

/// A year of training: courses, sessions held and planned, what they brought, certificates that end soon.
@Component
class LoadedTraining {
    private static final int YEAR = 365;
    private static final String CURRENCY = "GBP";

    private final Competencies competencies;
    private final Courses courses;
    private final PastTraining past;
    private final Certificates certificates;
    private final Evaluations evaluations;
    private final GapMatrix matrix;
    private final PastSurveys surveys;
    private final LoadedCurricula curricula;
    private final LoadedCoaching coaching;

    LoadedTraining(
            Competencies competencies,
            Courses courses,
            PastTraining past,
            Certificates certificates,
            Evaluations evaluations,
            GapMatrix matrix,
            PastSurveys surveys,
            LoadedCurricula curricula,
            LoadedCoaching coaching) {
        this.competencies = competencies;
        this.courses = courses;
        this.past = past;
        this.certificates = certificates;
        this.evaluations = evaluations;
        this.matrix = matrix;
        this.surveys = surveys;
        this.curricula = curricula;
        this.coaching = coaching;
    }

    void load(World world, Cast cast) {
        competencies.takeOver();
        var lines = DemoLines.of("training.txt").stream().collect(Collectors.groupingBy(DemoLines::head));
        var catalogue = new HashMap<String, CourseView>();
        for (var line : lines.getOrDefault("course", List.of())) {
            catalogue.put(line.cells().getFirst(), courses.create(terms(line.cells())));
        }
        quizzes(lines.getOrDefault("quiz", List.of()), catalogue);
        var random = new Random(DemonstrationLoader.SEED);
        rate(world, random);
        var people = matrix.of(GapMatrix.Filter.ALL).lines().stream()
                .map(line -> line.person().id())
                .toList();
        for (var line : lines.getOrDefault("session", List.of())) {
            session(line.cells(), catalogue, people, new Scene(world, cast, random));
        }
        for (var line : lines.getOrDefault("certificate", List.of())) {
            certificate(line.cells(), world, cast);
        }
        results(catalogue, world);
        curricula.load(world, cast, lines.getOrDefault("curriculum", List.of()), catalogue);
        coaching.load(world, cast);
    }

    private record Scene(World world, Cast cast, Random random) {}

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static CourseTerms terms(List<String> cells) {
        var teaches = new HashMap<String, Integer>();
        for (var one : cells.get(6).split(";\\s*", -1)) {
            teaches.put(one.substring(0, one.length() - 2), one.charAt(one.length() - 1) - '0');
        }
        var price = cells.get(4).isBlank() ? null : new BigDecimal(cells.get(4));
        return new CourseTerms(
                cells.get(0),
                CourseKind.valueOf(cells.get(1)),
                orNull(cells.get(2)),
                cells.get(7),
                new BigDecimal(cells.get(3)),
                price,
                price == null ? null : CURRENCY,
                cells.get(5).isBlank() ? null : Integer.valueOf(cells.get(5)),
                null,
                CourseTerms.USUAL_PASS,
                true,
                null,
                teaches);
    }

    private void quizzes(List<DemoLines> lines, Map<String, CourseView> catalogue) {
        var texts = new HashMap<String, StringBuilder>();
        for (var line : lines) {
            var text = texts.computeIfAbsent(line.cells().getFirst(), title -> new StringBuilder());
            text.append(line.cells().get(1)).append('\n');
            line.cells().stream()
                    .skip(2)
                    .forEach(choice -> text.append(choice.startsWith("*") ? "* " + choice.substring(1) : "- " + choice)
                            .append('\n'));
            text.append('\n');
        }
        texts.forEach((title, text) -> {
            var course = catalogue.get(title);
            if (course != null) {
                courses.quiz(course, QuizQuestion.read(text.toString()));
            }
        });
    }

    /// A year ago people were further from what their roles ask for than today.
    private void rate(World world, Random random) {
        for (var line : matrix.of(GapMatrix.Filter.ALL).lines()) {
            for (var need : line.needs().values()) {
                var was = Math.max(1, need.needed() - random.nextInt(3));
                past.rate(
                        line.person().id(),
                        need.competency(),
                        was,
                        world.today().minusDays(YEAR + 20));
                if (was < need.needed() && random.nextInt(3) > 0) {
                    past.rate(
                            line.person().id(),
                            need.competency(),
                            was + 1,
                            world.today().minusDays(40));
                }
            }
        }
    }

    private void session(List<String> cells, Map<String, CourseView> catalogue, List<UUID> people, Scene scene) {
        var course = java.util.Objects.requireNonNull(catalogue.get(cells.get(0)), cells.get(0));
        var days = Integer.parseInt(cells.get(1));
        var seats = Integer.parseInt(cells.get(2));
        var cost = cells.get(5).isBlank() ? null : new BigDecimal(cells.get(5));
        var terms = new SessionTerms(
                scene.world().today().plusDays(days),
                LocalTime.of(9, 30),
                300,
                cells.get(3),
                seats,
                cells.get(4).isBlank() ? null : scene.cast().id(cells.get(4)),
                cost,
                cost == null ? null : CURRENCY);
        var list = new ArrayList<Participant>();
        var first = Math.floorMod(days * 7, people.size());
        for (var i = 0; i < Math.min(people.size(), days < 0 ? seats - 2 : Math.min(seats + 2, 7)); i++) {
            list.add(participant(people.get((first + i) % people.size()), i, days, seats, scene.random()));
        }
        var isOver = days < 0;
        var session = past.bring(course, terms, isOver ? SessionState.HELD : SessionState.PLANNED, list);
        var came = list.stream()
                .filter(one -> one.state() == EnrolmentState.ATTENDED)
                .count();
        if (isOver && came >= 5 && days < -40) {
            asked(session, list, scene.random());
        }
    }

    private static Participant participant(UUID person, int place, int days, int seats, Random random) {
        if (days > 0) {
            return new Participant(
                    person, place < seats ? EnrolmentState.SEATED : EnrolmentState.WAITING, null, null, null, null);
        }
        if (random.nextInt(9) == 0) {
            return new Participant(person, EnrolmentState.ABSENT, null, null, null, null);
        }
        var before = 30 + random.nextInt(5) * 10;
        var after = Math.min(100, before + 10 + random.nextInt(5) * 10);
        return new Participant(
                person,
                EnrolmentState.ATTENDED,
                after >= CourseTerms.USUAL_PASS,
                before,
                after,
                days < -130 || (random.nextBoolean() && days < -95) ? 2 + random.nextInt(4) : null);
    }

    private void asked(SessionView session, List<Participant> list, Random random) {
        var ids = list.stream()
                .filter(one -> one.state() == EnrolmentState.ATTENDED)
                .map(Participant::personId)
                .collect(Collectors.toSet());
        var day = session.terms().onDay();
        var terms = Evaluations.terms(session, Audience.ofPeople(ids), day.plusDays(14));
        var answers = new ArrayList<PastSurveys.Answer>();
        for (var i = 0; i < ids.size(); i++) {
            answers.add(new PastSurveys.Answer(
                    null,
                    Map.of(
                            "useful", mark(random),
                            "held", mark(random),
                            "pace", mark(random))));
        }
        var survey = surveys.bring(terms, day, ids.size(), answers);
        past.surveyed(session, survey.key());
    }

    private static String mark(Random random) {
        return Integer.toString(3 + random.nextInt(3));
    }

    private void certificate(List<String> cells, World world, Cast cast) {
        var left = cells.get(4).isBlank() ? null : Integer.valueOf(cells.get(4));
        var _ = certificates.record(new Certificates.Brought(
                cast.id(cells.get(0)),
                cells.get(1),
                cells.get(2),
                null,
                world.today().minusDays(Integer.parseInt(cells.get(3))),
                left == null ? null : world.today().plusDays(left)));
    }

    private void results(Map<String, CourseView> catalogue, World world) {
        for (var line : Arrays.asList(
                List.of("Planning that holds", "Plans returned in a month", "plans", "14", "5"),
                List.of("Leading a risk review", "Risks without an owner", "%", "31", "12"),
                List.of("Reports a board can decide by", "Reports returned in a month", "reports", "22", "9"))) {
            var course = catalogue.get(line.getFirst());
            if (course != null) {
                evaluations.record(new Evaluations.Result(
                        course.id(),
                        line.get(1),
                        line.get(2).toLowerCase(Locale.ROOT),
                        new BigDecimal(line.get(3)),
                        new BigDecimal(line.get(4)),
                        world.today().minusDays(20)));
            }
        }
    }
}
