package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.capability.change.ChangeAction;
import org.plumbline.app.capability.change.ChangeActions;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.StakeholderGroups;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done so that a change arrives.
@Controller
class ActionController {
    private static final String ACTIONS = InitiativeController.INITIATIVE + "/actions";

    private final Initiatives initiatives;
    private final Waves waves;
    private final ChangeActions actions;
    private final StakeholderGroups groups;
    private final InitiativeHead heads;
    private final ChangeNames names;
    private final Access access;
    private final Clock clock;

    ActionController(
            Initiatives initiatives,
            Waves waves,
            ChangeActions actions,
            StakeholderGroups groups,
            InitiativeHead heads,
            ChangeNames names,
            Access access,
            Clock clock) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.actions = actions;
        this.groups = groups;
        this.heads = heads;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ACTIONS)
    String list(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var found = actions.of(one);
        var called = names.of(found.stream().map(ChangeAction::ownerId).collect(Collectors.toSet()));
        groups.of(one).forEach(group -> called.put(group.id(), group.terms().title()));
        model.addAttribute("record", heads.draw(one, all, "/actions", names.of(List.of(one), all)));
        model.addAttribute("initiative", one);
        model.addAttribute("actions", found);
        model.addAttribute("names", called);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", initiatives.mayChange(one));
        model.addAttribute("me", access.actor().personId());
        return "capability/change/actions";
    }

    @GetMapping(ACTIONS + "/new")
    ModelAndView blank(@PathVariable String key) {
        return page(initiatives.get(key)).show();
    }

    private FormPage page(InitiativeView one) {
        var known = groups.of(one).stream()
                .map(group -> new Option(group.id().toString(), group.terms().title()))
                .toList();
        var form = FormModel.post(
                        one.href() + "/actions",
                        t("Add it"),
                        Field.text("title", t("What is to be done")).required().within(null, 200),
                        Field.select("group", t("For which group"), known),
                        Field.person("owner", t("Owner"), List.of()).required(),
                        Field.date("due", t("Until")).required())
                .cancel(one.href() + "/actions");
        return FormPage.of(t("Add an action"), form).asking(one.key() + " " + one.title());
    }

    @PostMapping(ACTIONS)
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        typed.require("title", t("Say what is to be done."));
        typed.require("owner", t("Name somebody who does it."));
        typed.require("due", t("Enter the day until which it is done."));
        var owner = typed.reference("owner", names.person());
        var due = typed.day("due");
        var group = typed.reference("group");
        var title = Objects.requireNonNullElse(typed.line("title"), "");
        return page(one).take(typed, () -> {
            actions.add(one.id(), group, title, Objects.requireNonNull(owner), Objects.requireNonNull(due));
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:" + one.href() + "/actions";
        });
    }

    @PostMapping(ACTIONS + "/{action}")
    String settle(
            @PathVariable String key,
            @PathVariable UUID action,
            @RequestParam boolean done,
            RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return Outcome.of(
                redirect,
                one.href() + "/actions",
                done ? t("Done.") : t("Open again."),
                () -> actions.settle(one, action, done));
    }
}
