package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.ChangeRules;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.ResistanceNote;
import org.plumbline.app.capability.change.ResistanceNotes;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.plumbline.app.capability.change.StakeholderGroups;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people object to, with its answers.
@Controller
class ResistanceController {
    private static final String NOTES = InitiativeController.INITIATIVE + "/resistance";
    private static final int LOOK_AGAIN_DAYS = 14;

    private final Initiatives initiatives;
    private final Waves waves;
    private final ResistanceNotes notes;
    private final StakeholderGroups groups;
    private final InitiativeHead heads;
    private final ChangeNames names;
    private final Access access;
    private final Clock clock;

    ResistanceController(
            Initiatives initiatives,
            Waves waves,
            ResistanceNotes notes,
            StakeholderGroups groups,
            InitiativeHead heads,
            ChangeNames names,
            Access access,
            Clock clock) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.notes = notes;
        this.groups = groups;
        this.heads = heads;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(NOTES)
    String list(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var found = notes.of(one);
        var ids = new HashSet<UUID>();
        found.forEach(note -> {
            ids.add(note.notedBy());
            ids.add(note.terms().ownerId());
        });
        var called = names.of(ids);
        groups.of(one).forEach(group -> called.put(group.id(), group.terms().title()));
        model.addAttribute("record", heads.draw(one, all, "/resistance", names.of(List.of(one), all)));
        model.addAttribute("initiative", one);
        model.addAttribute("notes", found);
        model.addAttribute("names", called);
        model.addAttribute("today", LocalDate.now(clock));
        return "capability/change/resistance";
    }

    @GetMapping(NOTES + "/new")
    ModelAndView blank(@PathVariable String key) {
        return page(initiatives.get(key), null).show();
    }

    private FormPage page(InitiativeView one, @Nullable ResistanceNote note) {
        var terms = note == null ? null : note.terms();
        var owner = terms == null ? access.actor().personId() : terms.ownerId();
        var href = one.href() + "/resistance";
        var form = FormModel.post(
                        note == null ? href : href + "/" + note.id(),
                        t("Save"),
                        Field.area("said", t("What is objected to"))
                                .required()
                                .within(null, 4_000)
                                .value(terms == null ? null : terms.said()),
                        Field.select("group", t("Group"), options(groups.of(one)))
                                .value(terms == null ? null : terms.groupId()),
                        Field.area("answer", t("Answer"))
                                .within(null, 4_000)
                                .hint(t("What is said or done about it"))
                                .value(terms == null ? null : terms.answer()),
                        Field.person("owner", t("Who follows it up"), names.person(owner))
                                .required()
                                .value(owner),
                        Field.date("follow_up", t("Look at it again on"))
                                .required()
                                .value(
                                        terms == null
                                                ? LocalDate.now(clock).plusDays(LOOK_AGAIN_DAYS)
                                                : terms.followUpOn()),
                        Field.check("confidential", t("Confidential"))
                                .hint(t("Seen only by who notes it and who follows it up; in no list, paper or file"))
                                .value(terms != null && terms.isConfidential()),
                        Field.check("settled", t("It is settled"))
                                .value(note != null && note.state() == ResistanceNote.State.SETTLED),
                        Field.hidden("version", Integer.toString(note == null ? 0 : note.version())))
                .cancel(href);
        return FormPage.of(note == null ? t("Note resistance") : t("A note of resistance"), form)
                .asking(one.key() + " " + one.title())
                .blaming(ResistanceController::field);
    }

    private static @Nullable String field(Rule rule) {
        return rule == ChangeRules.NO_WORDS
                ? "said"
                : rule == ChangeRules.NO_ANSWER ? "answer" : rule == ChangeRules.NO_FOLLOW_UP ? "follow_up" : null;
    }

    private static List<Option> options(List<StakeholderGroup> groups) {
        return groups.stream()
                .map(group -> new Option(group.id().toString(), group.terms().title()))
                .toList();
    }

    private ResistanceNote.@Nullable Terms read(Typed typed) {
        typed.require("said", t("Write down what is objected to."));
        typed.require("owner", t("Name somebody who follows it up."));
        var owner = typed.reference("owner", names.person());
        return owner == null
                ? null
                : new ResistanceNote.Terms(
                        typed.reference("group"),
                        typed.text("said"),
                        typed.text("answer"),
                        owner,
                        typed.day("follow_up"),
                        typed.isTicked("confidential"));
    }

    @PostMapping(NOTES)
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return page(one, null).take(typed, read(typed), terms -> {
            notes.add(one, terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Noted.")));
            return "redirect:" + one.href() + "/resistance";
        });
    }

    @GetMapping(NOTES + "/{note}")
    ModelAndView edit(@PathVariable String key, @PathVariable UUID note) {
        var one = initiatives.get(key);
        return page(one, notes.get(one, note)).show();
    }

    @PostMapping(NOTES + "/{note}")
    Object save(@PathVariable String key, @PathVariable UUID note, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return page(one, notes.get(one, note)).take(typed, read(typed), terms -> {
            notes.change(note, typed.version(), terms, typed.isTicked("settled"));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href() + "/resistance";
        });
    }
}
