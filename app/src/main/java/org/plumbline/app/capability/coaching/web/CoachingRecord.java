package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingState;
import org.plumbline.app.capability.coaching.CoachingTalks;
import org.plumbline.app.capability.coaching.CoachingView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One coaching: for the desk whom to match, for the two what they say and agree.
@Controller
class CoachingRecord {
    static final String COACHING = "/coaching/{key:COA-[0-9]+}";
    private static final int HISTORY = 12;

    private final CoachingDesk desk;
    private final CoachingTalks talks;
    private final People people;
    private final Projects projects;
    private final Histories histories;

    CoachingRecord(CoachingDesk desk, CoachingTalks talks, People people, Projects projects, Histories histories) {
        this.desk = desk;
        this.talks = talks;
        this.people = people;
        this.projects = projects;
        this.histories = histories;
    }

    @GetMapping(COACHING)
    String show(@PathVariable String key, Model model) {
        var coaching = desk.get(key);
        var isMine = desk.isMine(coaching);
        var names = desk.names(List.of(coaching));
        model.addAttribute("record", record(coaching, names));
        model.addAttribute("coaching", coaching);
        model.addAttribute("names", names);
        model.addAttribute("isMine", isMine);
        model.addAttribute("meetings", talks.meetings(coaching));
        model.addAttribute("notes", isMine ? talks.notes(coaching) : List.of());
        model.addAttribute("agreed", isMine ? talks.agreed(coaching) : List.of());
        var isMatching = desk.mayRun()
                && (coaching.state() == CoachingState.REQUESTED || coaching.state() == CoachingState.MATCHED);
        model.addAttribute("isMatching", isMatching);
        model.addAttribute("candidates", isMatching ? desk.candidates(coaching) : List.of());
        model.addAttribute("history", histories.latest(coaching.subject(), HISTORY));
        return "capability/coaching_record";
    }

    private RecordView record(CoachingView coaching, Map<UUID, String> names) {
        var record = RecordView.of(coaching.key(), t("Coaching: {0}", coaching.topic()))
                .sub(t(coaching.origin().label()))
                .state(t(coaching.state().label()), CoachingRegister.tone(coaching.state()))
                .facts(
                        Figure.of(t("Coachee"), orNone(CoachingRegister.name(names, coaching.coacheeId()))),
                        Figure.of(t("Coach"), orNone(CoachingRegister.name(names, coaching.coachId()))),
                        Figure.of(t("Asked for"), Formats.date(coaching.askedOn())),
                        Figure.of(t("Project"), project(coaching)));
        var isOpen = coaching.state() == CoachingState.REQUESTED || coaching.state() == CoachingState.MATCHED;
        if (isOpen && (desk.mayRun() || desk.isMine(coaching))) {
            record = record.step(RecordView.Step.open(t("Decline"), coaching.href() + "/refusal")
                    .seldom(true));
        }
        if (coaching.state() == CoachingState.ACTIVE && desk.isMine(coaching)) {
            record = record.step(RecordView.Step.post(t("We are through"), coaching.href() + "/completion"));
        }
        return record;
    }

    private static String orNone(String name) {
        return name.isEmpty() ? Formats.NONE : name;
    }

    private String project(CoachingView coaching) {
        var id = coaching.projectId();
        return id == null
                ? Formats.NONE
                : projects.of(List.of(id)).stream()
                        .findFirst()
                        .map(one -> one.key() + " " + one.name())
                        .orElse(Formats.NONE);
    }

    @PostMapping(COACHING + "/match")
    String match(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var coaching = desk.get(key);
        var coach = typed.reference("coach", this::person);
        var coachee = typed.reference("coachee", this::person);
        if (coach == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose a coach from the list.")));
            return "redirect:" + coaching.href();
        }
        return Outcome.of(redirect, coaching.href(), t("Matched. Both were told."), () -> {
            var _ = desk.match(key, typed.version(coaching.version()), coachee, coach);
        });
    }

    private Optional<UUID> person(String text) {
        return Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id));
    }

    private static FormPage refusal(CoachingView coaching) {
        return FormPage.of(
                t("Decline {0}", coaching.key()),
                FormModel.post(
                                coaching.href() + "/refusal",
                                t("Decline"),
                                Field.hidden("version", Integer.toString(coaching.version())),
                                Field.area("reason", t("Reason"))
                                        .required()
                                        .within(null, 1_000)
                                        .hint(t("The coachee is told.")))
                        .cancel(coaching.href()));
    }

    @GetMapping(COACHING + "/refusal")
    ModelAndView askRefusal(@PathVariable String key) {
        return refusal(desk.get(key)).show();
    }

    @PostMapping(COACHING + "/refusal")
    Object decline(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var coaching = desk.get(key);
        typed.require("reason", t("Say why."));
        return refusal(coaching).take(typed, () -> {
            var _ = desk.decline(key, typed.version(), typed.text("reason"));
            redirect.addFlashAttribute("flash", Flash.done(t("Declined.")));
            return "redirect:" + coaching.href();
        });
    }

    @PostMapping(COACHING + "/completion")
    String complete(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/coaching/" + key, t("Completed. What did it bring?"), () -> {
            var _ = desk.complete(key);
        });
    }

    @PostMapping(COACHING + "/rating")
    String rate(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/coaching/" + key, t("Thank you."), () -> {
            var _ = desk.rate(key, typed.whole("rating", 0));
        });
    }
}
