package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.PromiseView;
import org.plumbline.app.organisation.body.Promises;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The calendar of a body, and all that came of its meetings.
@Controller
public class BodyMeetingPages {
    private final Bodies bodies;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Promises promises;
    private final People people;
    private final BodyForms forms;
    private final BodyHeads heads;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    BodyMeetingPages(
            Bodies bodies,
            Meetings meetings,
            Agendas agendas,
            Promises promises,
            People people,
            BodyForms forms,
            BodyHeads heads,
            Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.agendas = agendas;
        this.promises = promises;
        this.people = people;
        this.forms = forms;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping(BodyPages.KEY + "/meetings")
    String meetings(@PathVariable String key, Model model) {
        var body = bodies.get(key);
        var all = meetings.of(body);
        var today = LocalDate.now(clock);
        model.addAttribute("record", heads.of(body, "/meetings"));
        model.addAttribute(
                "ahead",
                all.stream()
                        .filter(meeting ->
                                meeting.state().isAhead() && !meeting.onDay().isBefore(today))
                        .toList()
                        .reversed());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(meeting ->
                                !meeting.state().isAhead() || meeting.onDay().isBefore(today))
                        .toList());
        var mayKeep = bodies.mayKeep(body) && body.isActive();
        model.addAttribute(
                "rhythmForm", mayKeep ? forms.rhythm(body, meetings.rhythm(body).orElse(null)) : null);
        model.addAttribute(
                "meetingForm",
                mayKeep ? BodyForms.meeting("/bodies/" + key + "/meetings", t("Plan the meeting"), null) : null);
        return "organisation/body/meetings";
    }

    @PostMapping(BodyPages.KEY + "/meetings")
    Object plan(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var body = bodies.get(key);
        var home = "/bodies/" + key + "/meetings";
        var form = BodyForms.meeting(home, t("Plan the meeting"), null).cancel(home);
        return FormPage.of(body.name(), form).take(typed, BodyForms.meeting(typed), time -> {
            var meeting = meetings.plan(body, time);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is planned.", meeting.key())));
            return "redirect:/meetings/" + meeting.key();
        });
    }

    @PostMapping(BodyPages.KEY + "/rhythm")
    Object rhythm(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var body = bodies.get(key);
        var home = "/bodies/" + key + "/meetings";
        var present = meetings.rhythm(body).orElse(null);
        var form = forms.rhythm(body, present).cancel(home);
        return FormPage.of(body.name(), form).take(typed, BodyForms.rhythm(typed), wanted -> {
            var planned = meetings.keep(body, typed.version(present == null ? 0 : present.version()), wanted);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            planned.isEmpty()
                                    ? t("The year is planned already.")
                                    : plural(planned.size(), "{0} meeting is planned.", "{0} meetings are planned.")));
            return "redirect:" + home;
        });
    }

    /// A matter that was settled, with its meeting.
    public record Settled(AgendaItem item, MeetingView meeting) {}

    /// A promise with the name of who made it.
    public record Promised(PromiseView view, String owner) {}

    @GetMapping(BodyPages.KEY + "/outcomes")
    String outcomes(@PathVariable String key, Model model) {
        var body = bodies.get(key);
        var byId = meetings.of(body).stream().collect(Collectors.toMap(MeetingView::id, Function.identity()));
        var promised = promises.of(body);
        Map<UUID, PersonView> names =
                people.byIds(promised.stream().map(PromiseView::ownerId).collect(Collectors.toSet()));
        model.addAttribute("record", heads.of(body, "/outcomes"));
        model.addAttribute(
                "settled",
                agendas.decided(body).stream()
                        .map(item -> new Settled(item, java.util.Objects.requireNonNull(byId.get(item.meetingId()))))
                        .toList());
        List<Promised> lines = promised.stream()
                .map(view -> {
                    var person = names.get(view.ownerId());
                    return new Promised(view, person == null ? "" : person.name());
                })
                .toList();
        model.addAttribute("promised", lines);
        model.addAttribute("today", LocalDate.now(clock));
        return "organisation/body/outcomes";
    }
}
