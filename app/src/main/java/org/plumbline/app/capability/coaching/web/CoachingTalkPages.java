package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingTalks;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What coach and coachee write down: meetings, notes, what was agreed.
@Controller
class CoachingTalkPages {
    private static final int USUAL_MINUTES = 60;
    private static final int LONGEST = 4_000;

    private final CoachingDesk desk;
    private final CoachingTalks talks;
    private final Clock clock;

    CoachingTalkPages(CoachingDesk desk, CoachingTalks talks, Clock clock) {
        this.desk = desk;
        this.talks = talks;
        this.clock = clock;
    }

    /// The address of a coaching of the acting person.
    private String mine(String key) {
        var coaching = desk.get(key);
        if (!desk.isMine(coaching)) {
            throw new Missing("coaching", key);
        }
        return coaching.href();
    }

    private FormPage meeting(String home) {
        var form = FormModel.post(
                        home + "/meetings",
                        t("Note the meeting"),
                        Field.date("day", t("Day")).required().value(LocalDate.now(clock)),
                        Field.number("minutes", t("Minutes")).required().value(USUAL_MINUTES),
                        Field.area("words", t("Notes"))
                                .within(null, LONGEST)
                                .hint(t("Confidential: only the two of you read them.")))
                .cancel(home);
        return FormPage.of(t("Note a meeting"), form);
    }

    @GetMapping(CoachingRecord.COACHING + "/meetings/new")
    ModelAndView blankMeeting(@PathVariable String key) {
        return meeting(mine(key)).show();
    }

    @PostMapping(CoachingRecord.COACHING + "/meetings")
    Object meet(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var home = mine(key);
        typed.require("day", t("Enter the day."));
        return meeting(home).take(typed, typed.day("day"), day -> {
            talks.meet(key, day, typed.whole("minutes", 0), typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("Noted.")));
            return "redirect:" + home;
        });
    }

    private static FormPage note(String home) {
        return FormPage.of(
                t("Write a note"),
                FormModel.post(
                                home + "/notes",
                                t("Keep it"),
                                Field.area("words", t("Note"))
                                        .required()
                                        .within(null, LONGEST)
                                        .hint(t("Confidential: only the two of you read it.")))
                        .cancel(home));
    }

    @GetMapping(CoachingRecord.COACHING + "/notes/new")
    ModelAndView blankNote(@PathVariable String key) {
        return note(mine(key)).show();
    }

    @PostMapping(CoachingRecord.COACHING + "/notes")
    Object write(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var home = mine(key);
        typed.require("words", t("Write something."));
        return note(home).take(typed, () -> {
            talks.note(key, typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("Kept.")));
            return "redirect:" + home;
        });
    }

    private static FormPage agreement(String home) {
        return FormPage.of(
                t("Agree an action"),
                FormModel.post(
                                home + "/actions",
                                t("Agree it"),
                                Field.text("words", t("What the coachee does"))
                                        .required()
                                        .within(null, 1_000)
                                        .hint(t("Confidential: only the two of you read it.")),
                                Field.date("due", t("By")))
                        .cancel(home));
    }

    @GetMapping(CoachingRecord.COACHING + "/actions/new")
    ModelAndView blankAction(@PathVariable String key) {
        return agreement(mine(key)).show();
    }

    @PostMapping(CoachingRecord.COACHING + "/actions")
    Object agree(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var home = mine(key);
        typed.require("words", t("Say what."));
        var due = typed.day("due");
        return agreement(home).take(typed, () -> {
            talks.agree(key, typed.text("words"), due);
            redirect.addFlashAttribute("flash", Flash.done(t("Agreed.")));
            return "redirect:" + home;
        });
    }

    @PostMapping(CoachingRecord.COACHING + "/actions/{action}/done")
    String done(@PathVariable String key, @PathVariable UUID action, RedirectAttributes redirect) {
        return Outcome.of(redirect, mine(key), t("Done."), () -> talks.done(key, action));
    }
}
