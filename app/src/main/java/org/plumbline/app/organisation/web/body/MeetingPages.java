package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.MeetingLetters;
import org.plumbline.app.organisation.body.MeetingTime;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One meeting: when it is, who was there, and its minutes.
@Controller
class MeetingPages {
    static final String KEY = "/meetings/{key:MTG-[0-9]+}";
    private static final int LONGEST = 40_000;

    private final Meetings meetings;
    private final Minutes minutes;
    private final MeetingLetters letters;
    private final Promises promises;
    private final Bodies bodies;
    private final People people;
    private final MeetingHeads heads;

    MeetingPages(
            Meetings meetings,
            Minutes minutes,
            MeetingLetters letters,
            Promises promises,
            Bodies bodies,
            People people,
            MeetingHeads heads) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.letters = letters;
        this.promises = promises;
        this.bodies = bodies;
        this.people = people;
        this.heads = heads;
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        var page = heads.page(meetings.get(key));
        model.addAttribute("page", page);
        model.addAttribute("record", heads.head(page));
        var adds = page.mayKeep() && page.isOpen();
        model.addAttribute("itemForm", adds ? AgendaPages.itemForm(page.meeting()) : null);
        model.addAttribute(
                "promiseForm", adds ? AgendaPages.promiseForm(page.meeting(), promises.places(page.body())) : null);
        return "organisation/body/meeting";
    }

    /// The meeting for one's own calendar.
    @GetMapping(KEY + ".ics")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        var text = letters.file(meetings.get(key));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(KEY + "/invitations")
    String invite(@PathVariable String key, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        try {
            var sent = letters.invite(meeting);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(plural(sent, "{0} invitation is on its way.", "{0} invitations are on their way.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/meetings/" + key;
    }

    @PostMapping(KEY + "/cancellation")
    String cancel(@PathVariable String key, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return Outcome.of(redirect, "/meetings/" + key, t("The meeting is cancelled."), () -> letters.cancel(meeting));
    }

    @GetMapping(KEY + "/time")
    ModelAndView time(@PathVariable String key) {
        return timePage(meetings.get(key)).show();
    }

    private String title(MeetingView meeting) {
        return meeting.key() + " " + bodies.get(meeting.bodyId()).name();
    }

    private FormPage timePage(MeetingView meeting) {
        var time = new MeetingTime(meeting.onDay(), meeting.startsAt(), meeting.minutes(), meeting.place());
        var home = "/meetings/" + meeting.key();
        var form =
                BodyForms.meeting(home + "/time", t("Move the meeting"), time).cancel(home);
        return FormPage.of(
                title(meeting),
                form.section(t("When and where"), null, Field.hidden("version", "" + meeting.version())));
    }

    @PostMapping(KEY + "/time")
    Object move(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return timePage(meeting).take(typed, BodyForms.meeting(typed), time -> {
            meetings.move(meeting, typed.version(), time);
            redirect.addFlashAttribute("flash", Flash.done(t("The meeting is moved. Send the invitations again.")));
            return "redirect:/meetings/" + key;
        });
    }

    @GetMapping(KEY + "/attendance")
    ModelAndView attendance(@PathVariable String key) {
        var meeting = meetings.get(key);
        return FormPage.of(title(meeting), attendanceForm(meeting))
                .asking(t("Who was there?"))
                .show();
    }

    private FormModel attendanceForm(MeetingView meeting) {
        var known = minutes.attendance(meeting);
        var seats = minutes.entitled(meeting);
        var names = people.byIds(seats.stream().map(seat -> seat.personId()).toList());
        var fields = seats.stream()
                .map(seat -> {
                    var person = names.get(seat.personId());
                    var label = (person == null ? "" : person.name()) + ", "
                            + t(seat.post().label()) + (seat.votes() ? "" : ", " + t("no vote"));
                    var options = new java.util.ArrayList<Option>();
                    for (var presence : Presence.values()) {
                        if (presence != Presence.DEPUTY || seat.deputyId() != null) {
                            options.add(new Option(presence.name(), t(presence.label())));
                        }
                    }
                    return Field.radio("p_" + seat.personId(), label, options)
                            .value(known.getOrDefault(seat.personId(), Presence.PRESENT));
                })
                .toArray(Field[]::new);
        var home = "/meetings/" + meeting.key();
        return FormModel.post(home + "/attendance", t("Record who was there"), fields)
                .cancel(home);
    }

    @PostMapping(KEY + "/attendance")
    String hold(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        var presence = new HashMap<UUID, Presence>();
        for (var seat : minutes.entitled(meeting)) {
            var there = typed.choice("p_" + seat.personId(), Presence.class).orElse(null);
            if (there != null && (there != Presence.DEPUTY || seat.deputyId() != null)) {
                presence.put(seat.personId(), there);
            }
        }
        return Outcome.of(
                redirect, "/meetings/" + key, t("Who was there is recorded."), () -> minutes.hold(meeting, presence));
    }

    @GetMapping(KEY + "/minutes")
    ModelAndView notes(@PathVariable String key) {
        return notesPage(meetings.get(key)).show();
    }

    private FormPage notesPage(MeetingView meeting) {
        var home = "/meetings/" + meeting.key();
        var form = FormModel.post(
                        home + "/minutes",
                        t("Keep the minutes"),
                        Field.hidden("version", "" + meeting.version()),
                        Field.area("notes", t("Minutes"))
                                .hint(t("Markdown: - for a list, ** around what is bold. Decisions and actions stand"
                                        + " on the meeting's page already."))
                                .value(meeting.notes())
                                .within(null, LONGEST)
                                .required())
                .cancel(home)
                .draft("minutes-" + meeting.key());
        return FormPage.of(title(meeting), form).asking(t("What was said?"));
    }

    @PostMapping(KEY + "/minutes")
    Object write(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return notesPage(meeting).take(typed, () -> {
            minutes.write(meeting, typed.version(), typed.text("notes"));
            redirect.addFlashAttribute("flash", Flash.done(t("The minutes are kept.")));
            return "redirect:/meetings/" + key;
        });
    }

    @PostMapping(KEY + "/approval")
    String approve(@PathVariable String key, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return Outcome.of(redirect, "/meetings/" + key, t("The minutes are approved."), () -> minutes.approve(meeting));
    }
}
