package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.BodyRecords;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.NewItem;
import org.plumbline.app.organisation.body.NewPromise;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.organisation.body.Settlement;
import org.plumbline.app.organisation.body.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a meeting is about, what came of it, and what was promised.
@Controller
class AgendaPages {
    private static final String AGENDA = MeetingPages.KEY + "/agenda";

    private final Meetings meetings;
    private final Agendas agendas;
    private final Minutes minutes;
    private final Promises promises;

    AgendaPages(Meetings meetings, Agendas agendas, Minutes minutes, Promises promises) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.minutes = minutes;
        this.promises = promises;
    }

    static FormModel itemForm(MeetingView meeting) {
        var aims = Arrays.stream(AgendaItem.Aim.values())
                .map(aim -> new Option(aim.name(), t(aim.label())))
                .toList();
        return FormModel.post(
                "/meetings/" + meeting.key() + "/agenda",
                t("Put it on the agenda"),
                Field.text("title", t("Matter of the body itself"))
                        .within(null, 300)
                        .required(),
                Field.select("aim", t("Aim"), aims)
                        .value(AgendaItem.Aim.DISCUSS)
                        .required(),
                Field.number("item_minutes", t("Takes")).unit(t("minutes")),
                Field.person("presenter", t("Presented by"), List.of()));
    }

    static FormModel promiseForm(MeetingView meeting, List<BodyRecords.Place> places) {
        var options = places.stream()
                .map(place -> new Option(place.projectId().toString(), place.name()))
                .toList();
        return FormModel.post(
                "/meetings/" + meeting.key() + "/actions",
                t("Write the action down"),
                Field.text("title", t("What will be done")).within(null, 300).required(),
                Field.person("owner", t("By whom"), List.of()).required(),
                Field.date("due", t("Due")),
                Field.select("project", t("In the actions of"), options)
                        .hint(t("Without a project the body follows it itself.")));
    }

    @PostMapping(AGENDA)
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        var item = new NewItem(
                typed.text("title"),
                typed.choice("aim", AgendaItem.Aim.class).orElse(AgendaItem.Aim.DISCUSS),
                typed.text("item_minutes").isEmpty() ? null : typed.whole("item_minutes", -1),
                typed.reference("presenter"));
        return page(meeting, itemForm(meeting)).take(typed, () -> {
            agendas.add(meeting, item);
            redirect.addFlashAttribute("flash", Flash.done(t("It is on the agenda.")));
            return "redirect:/meetings/" + key + "#agenda";
        });
    }

    private static FormPage page(MeetingView meeting, FormModel form) {
        return FormPage.of(meeting.key(), form.cancel("/meetings/" + meeting.key()));
    }

    @PostMapping(AGENDA + "/records")
    String take(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        var wanted = typed.each("ids").stream().map(BodyPages::id).toList();
        try {
            var taken = agendas.take(meeting, wanted);
            redirect.addFlashAttribute(
                    "flash",
                    taken == 0
                            ? Flash.refused(t("Choose at least one matter that waits."))
                            : Flash.done(
                                    plural(taken, "{0} matter is on the agenda.", "{0} matters are on the agenda.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/meetings/" + key + "#agenda";
    }

    @PostMapping(AGENDA + "/{id}/removal")
    String remove(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return Outcome.of(
                redirect,
                "/meetings/" + key,
                t("It is off the agenda."),
                () -> agendas.remove(meeting, BodyPages.id(id)));
    }

    @PostMapping(AGENDA + "/{id}/lift")
    String lift(@PathVariable String key, @PathVariable String id) {
        agendas.lift(meetings.get(key), BodyPages.id(id));
        return "redirect:/meetings/" + key + "#agenda";
    }

    @GetMapping(AGENDA + "/{id}/outcome")
    ModelAndView ask(@PathVariable String key, @PathVariable String id) {
        var meeting = meetings.get(key);
        return outcomePage(meeting, item(meeting, id)).show();
    }

    private AgendaItem item(MeetingView meeting, String id) {
        var wanted = BodyPages.id(id);
        return agendas.of(meeting).stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Missing("agenda item", id));
    }

    private static FormPage outcomePage(MeetingView meeting, AgendaItem item) {
        var home = "/meetings/" + meeting.key();
        var verdicts = Arrays.stream(Verdict.values())
                .map(verdict -> new Option(verdict.name(), t(verdict.label())))
                .toList();
        var record = item.recordKey();
        var carry = record == null || !item.isInRegister()
                ? Field.hidden("carry", "true")
                : Field.check("carry", t("Write it into {0} at once", record)).value(true);
        var form = FormModel.post(
                        home + "/agenda/" + item.id() + "/outcome",
                        t("Keep the outcome"),
                        Field.hidden("version", Integer.toString(item.version())),
                        Field.radio("verdict", t("Outcome"), verdicts)
                                .value(item.verdict())
                                .required(),
                        Field.area("words", t("What was said to it"))
                                .value(item.words())
                                .within(null, 2_000),
                        carry)
                .section(
                        t("Votes"),
                        t("Only where they were counted."),
                        Field.number("votes_for", t("For")).value(item.votesFor()),
                        Field.number("votes_against", t("Against")).value(item.votesAgainst()),
                        Field.number("abstentions", t("Abstentions")).value(item.abstentions()))
                .cancel(home);
        return FormPage.of(item.title(), form).asking(t("What came of it?"));
    }

    @PostMapping(AGENDA + "/{id}/outcome")
    Object settle(@PathVariable String key, @PathVariable String id, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        var item = item(meeting, id);
        typed.require("verdict", t("Choose what came of it."));
        return outcomePage(meeting, item).take(typed, settlement(typed), wanted -> {
            var isThere = minutes.settle(meeting, item.id(), typed.version(item.version()), wanted);
            redirect.addFlashAttribute(
                    "flash",
                    isThere
                            ? Flash.done(t("The outcome is kept."))
                            : Flash.refused(t(
                                    "The outcome stands in the minutes, not in {0}: who may decide on the project"
                                            + " carries it over.",
                                    String.valueOf(item.recordKey()))));
            return "redirect:/meetings/" + key + "#agenda";
        });
    }

    private static @Nullable Settlement settlement(Typed typed) {
        return typed.choice("verdict", Verdict.class)
                .map(verdict -> new Settlement(
                        verdict,
                        typed.orNull("words"),
                        votes(typed, "votes_for"),
                        votes(typed, "votes_against"),
                        votes(typed, "abstentions"),
                        typed.isTicked("carry") && verdict != Verdict.NOTED))
                .orElse(null);
    }

    private static @Nullable Integer votes(Typed typed, String name) {
        return typed.text(name).isEmpty() ? null : typed.whole(name, -1);
    }

    @PostMapping(AGENDA + "/{id}/record")
    String carry(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return Outcome.of(
                redirect,
                "/meetings/" + key,
                t("The outcome stands in the record."),
                () -> minutes.carry(meeting, BodyPages.id(id)));
    }

    @PostMapping(MeetingPages.KEY + "/actions")
    Object promise(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        var wanted = new NewPromise(
                typed.text("title"), typed.reference("owner"), typed.day("due"), typed.reference("project"));
        return page(meeting, promiseForm(meeting, promises.places(meeting))).take(typed, () -> {
            promises.add(meeting, wanted);
            redirect.addFlashAttribute("flash", Flash.done(t("The action is written down.")));
            return "redirect:/meetings/" + key + "#actions";
        });
    }

    @PostMapping(MeetingPages.KEY + "/actions/{id}/done")
    String done(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var meeting = meetings.get(key);
        return Outcome.of(redirect, "/meetings/" + key, t("Done."), () -> promises.done(meeting, BodyPages.id(id)));
    }
}
