package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.Enrolment;
import org.plumbline.app.capability.training.Enrolments;
import org.plumbline.app.capability.training.Evaluations;
import org.plumbline.app.capability.training.SessionState;
import org.plumbline.app.capability.training.SessionTerms;
import org.plumbline.app.capability.training.SessionView;
import org.plumbline.app.capability.training.TrainingFigures;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One session: its seats, who comes, and what it cost.
@Controller
class SessionPages {
    private static final String SESSION = "/training/sessions/{key:TRN-[0-9]+}";
    private static final int USUAL_MINUTES = 240;
    private static final int USUAL_SEATS = 12;

    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Evaluations evaluations;
    private final Courses courses;
    private final People people;
    private final Access access;

    SessionPages(
            TrainingSessions sessions,
            Enrolments enrolments,
            Evaluations evaluations,
            Courses courses,
            People people,
            Access access) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.evaluations = evaluations;
        this.courses = courses;
        this.people = people;
        this.access = access;
    }

    @GetMapping(SESSION)
    String show(@PathVariable String key, Model model) {
        var session = sessions.get(key);
        var list = enrolments.of(session);
        var me = access.actor().personId();
        model.addAttribute("session", session);
        model.addAttribute("record", record(session, list));
        model.addAttribute("list", list);
        model.addAttribute("me", me);
        model.addAttribute("mayRun", courses.mayRun());
        model.addAttribute("mayNote", sessions.mayNote(session) && session.state() != SessionState.CANCELLED);
        model.addAttribute(
                "names",
                people.byIds(list.stream().map(Enrolment::personId).toList()).values().stream()
                        .collect(Collectors.toMap(PersonView::id, PersonView::name)));
        return "capability/session";
    }

    private RecordView record(SessionView session, List<Enrolment> list) {
        var terms = session.terms();
        var cost = TrainingFigures.cost(session);
        var record = RecordView.of(session.key(), session.course().title())
                .sub(terms.place())
                .state(t(session.state().label()), CourseRegister.tone(session.state()))
                .facts(
                        Figure.of(t("Day"), Formats.date(terms.onDay()))
                                .sub(t("{0}, {1} minutes", terms.startsAt(), terms.minutes())),
                        Figure.of(t("Seats taken"), t("{0} of {1}", session.seated(), terms.seats()))
                                .sub(session.waiting() == 0 ? null : t("{0} waiting", session.waiting())),
                        Figure.of(t("Trainer"), name(terms.trainerId())),
                        Figure.of(
                                t("Cost"),
                                cost.isEmpty()
                                        ? Formats.NONE
                                        : cost.entrySet().stream()
                                                .map(one -> Formats.money(one.getValue(), one.getKey()))
                                                .collect(Collectors.joining(", "))));
        return withSteps(record, session, list);
    }

    private RecordView withSteps(RecordView drawn, SessionView session, List<Enrolment> list) {
        var record = drawn;
        var me = access.actor().personId();
        var isOn = list.stream().anyMatch(one -> one.personId().equals(me));
        if (session.state() == SessionState.PLANNED) {
            if (courses.mayRun()) {
                record = record.step(RecordView.Step.post(t("Cancel"), session.href() + "/cancellation")
                                .confirm(t("Cancel the session and tell everybody on its list?"))
                                .seldom(true))
                        .step(RecordView.Step.open(t("Change"), session.href() + "/edit"))
                        .step(RecordView.Step.open(t("Enrol somebody"), session.href() + "/enrolments/new"));
            }
            if (!isOn) {
                record = record.step(RecordView.Step.post(
                        session.free() > 0 ? t("Enrol") : t("Join the waiting list"), session.href() + "/enrolments"));
            }
        }
        return session.state() == SessionState.HELD && courses.mayRun() && session.surveyKey() == null
                ? record.step(RecordView.Step.post(t("Ask how it was"), session.href() + "/survey"))
                : record;
    }

    private String name(@Nullable UUID id) {
        return id == null
                ? Formats.NONE
                : people.byIds(List.of(id)).values().stream()
                        .map(PersonView::name)
                        .findFirst()
                        .orElse(Formats.NONE);
    }

    @GetMapping(SESSION + ".ics")
    ResponseEntity<byte[]> calendar(@PathVariable String key) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".ics\"")
                .body(sessions.calendar(sessions.get(key)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(SESSION + "/enrolments")
    String enrol(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var session = sessions.get(key);
        var wanted =
                typed.has("person") ? typed.reference("person") : access.actor().personId();
        if (wanted == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose somebody.")));
            return "redirect:" + session.href();
        }
        return Outcome.of(redirect, session.href(), () -> {
            var made = enrolments.enrol(session, wanted);
            return t(made.state().label()) + ".";
        });
    }

    @GetMapping(SESSION + "/enrolments/new")
    ModelAndView somebody(@PathVariable String key) {
        var session = sessions.get(key);
        requireRun();
        return FormPage.of(
                        t("Enrol somebody"),
                        FormModel.post(
                                        session.href() + "/enrolments",
                                        t("Enrol"),
                                        Field.person("person", t("Who"), List.of())
                                                .required())
                                .cancel(session.href()))
                .show();
    }

    private void requireRun() {
        if (!courses.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
    }

    @PostMapping(SESSION + "/withdrawal")
    String withdraw(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var session = sessions.get(key);
        var id = typed.reference("enrolment");
        return Outcome.of(redirect, session.href(), t("Withdrawn. Whoever waits longest moves up."), () -> {
            if (id != null) {
                enrolments.withdraw(id);
            }
        });
    }

    @PostMapping(SESSION + "/attendance")
    String hold(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var session = sessions.get(key);
        return Outcome.of(
                redirect,
                session.href(),
                t("Noted."),
                () -> sessions.hold(session.id(), ids(typed, "came"), ids(typed, "passed")));
    }

    private static Set<UUID> ids(Typed typed, String name) {
        var ids = new HashSet<UUID>();
        typed.each(name).forEach(text -> Typed.id(text).ifPresent(ids::add));
        return ids;
    }

    @PostMapping(SESSION + "/survey")
    String ask(@PathVariable String key, RedirectAttributes redirect) {
        var session = sessions.get(key);
        return Outcome.of(
                redirect,
                session.href(),
                () -> t("They are asked without their names: {0}.", evaluations.ask(session)));
    }

    @PostMapping(SESSION + "/cancellation")
    String cancel(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var session = sessions.get(key);
        return Outcome.of(
                redirect,
                session.href(),
                t("Cancelled. Everybody was told."),
                () -> sessions.cancel(session.id(), typed.version(session.version())));
    }

    private FormPage page(CourseView course, @Nullable SessionView session) {
        requireRun();
        var terms = session == null ? null : session.terms();
        var form = FormModel.post(
                        session == null ? course.href() + "/sessions" : session.href(),
                        session == null ? t("Plan it") : t("Save"),
                        Field.hidden("version", session == null ? "0" : Integer.toString(session.version())))
                .section(t("When and where"), null, when(terms))
                .section(t("Trainer and cost"), null, trainer(terms))
                .cancel(session == null ? course.href() : session.href());
        return FormPage.of(t("Session of {0}", course.title()), form);
    }

    private static Field[] when(@Nullable SessionTerms terms) {
        return new Field[] {
            Field.date("day", t("Day")).required().value(terms == null ? null : terms.onDay()),
            Field.text("at", t("Begins at")).required().value(terms == null ? "09:00" : terms.startsAt()),
            Field.number("minutes", t("Minutes")).required().value(terms == null ? USUAL_MINUTES : terms.minutes()),
            Field.text("place", t("Place"))
                    .within(null, 300)
                    .hint(t("A room, or the address where it is joined"))
                    .value(terms == null ? null : terms.place()),
            Field.number("seats", t("Seats")).required().value(terms == null ? USUAL_SEATS : terms.seats())
        };
    }

    private Field[] trainer(@Nullable SessionTerms terms) {
        var trainer = terms == null ? null : terms.trainerId();
        var known = trainer == null ? List.<Option>of() : List.of(new Option(trainer.toString(), name(trainer)));
        return new Field[] {
            Field.person("trainer", t("Trainer"), known).value(trainer),
            Field.number("cost", t("Cost of the session"))
                    .value(
                            terms == null || terms.cost() == null
                                    ? null
                                    : terms.cost().toPlainString()),
            Field.text("currency", t("Currency")).within(null, 3).value(terms == null ? null : terms.currency())
        };
    }

    private @Nullable SessionTerms read(Typed typed) {
        typed.require("day", t("Enter the day."));
        typed.require("at", t("Enter a time such as 10:00."));
        var day = typed.day("day");
        var at = typed.time("at");
        var cost = typed.number("cost");
        var trainer = typed.reference(
                "trainer",
                text -> Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id)));
        return day == null || at == null || !typed.errors().isEmpty()
                ? null
                : new SessionTerms(
                        day,
                        at,
                        typed.whole("minutes", 0),
                        Objects.requireNonNullElse(typed.line("place"), ""),
                        typed.whole("seats", 0),
                        trainer,
                        cost,
                        cost == null ? null : typed.line("currency"));
    }

    @GetMapping(CoursePages.COURSE + "/sessions/new")
    ModelAndView blank(@PathVariable String key) {
        return page(courses.get(key), null).show();
    }

    @PostMapping(CoursePages.COURSE + "/sessions")
    Object plan(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var course = courses.get(key);
        return page(course, null).take(typed, read(typed), terms -> {
            var made = sessions.plan(course, terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Planned.")));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(SESSION + "/edit")
    ModelAndView edit(@PathVariable String key) {
        var session = sessions.get(key);
        return page(session.course(), session).show();
    }

    @PostMapping(SESSION)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var session = sessions.get(key);
        return page(session.course(), session).take(typed, read(typed), terms -> {
            var _ = sessions.change(session.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + session.href();
        });
    }
}
