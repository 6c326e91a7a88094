package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.portfolio.Channel;
import org.plumbline.app.portfolio.Channels;
import org.plumbline.app.portfolio.Levels;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.WorkClass;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The channel plan by class of work, and the setting which levels above the project are in use.
@Controller
class ChannelController {
    private static final String CHANNELS = "/work-mix/channels";
    private static final String LEVELS = "/admin/levels";

    private final Channels channels;
    private final Objectives objectives;
    private final People people;
    private final Levels levels;
    private final Access access;

    ChannelController(Channels channels, Objectives objectives, People people, Levels levels, Access access) {
        this.access = access;
        this.channels = channels;
        this.objectives = objectives;
        this.people = people;
        this.levels = levels;
    }

    @Bean
    static NavigationRule levelsEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.ADMIN, "Levels in use", LEVELS, 45),
                access -> access.may(Permission.ADMINISTER));
    }

    @GetMapping(CHANNELS)
    String list(Model model) {
        var all = channels.all();
        model.addAttribute("channels", all);
        model.addAttribute(
                "names",
                people
                        .byIds(all.stream()
                                .map(Channel::responsibleId)
                                .filter(Objects::nonNull)
                                .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(PersonView::id, PersonView::name)));
        model.addAttribute("maySet", objectives.maySet());
        model.addAttribute("tabs", StrategyNavigation.tabs(CHANNELS));
        return "portfolio/channels";
    }

    @GetMapping(CHANNELS + "/new")
    String blank(Model model) {
        if (!objectives.maySet()) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", t("Add a channel"));
        model.addAttribute("form", form());
        return ObjectivesController.FORM;
    }

    private static FormModel form() {
        return FormModel.post(CHANNELS, t("Add the channel"))
                .section(
                        t("Who hears what"),
                        null,
                        Field.text("name", t("Channel"))
                                .required()
                                .within(null, 200)
                                .hint(t("Such as: monthly review")),
                        Field.select(
                                        "class",
                                        t("For"),
                                        Arrays.stream(WorkClass.values())
                                                .map(one -> new Option(ObjectiveForm.word(one), t(one.label())))
                                                .toList())
                                .required(),
                        Field.text("audience", t("Who hears it")).required().within(null, 200),
                        Field.text("cadence", t("How often")).required().within(null, 200),
                        Field.person("responsible", t("Who sees to it"), List.of()))
                .cancel(CHANNELS);
    }

    @PostMapping(CHANNELS)
    Object add(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var work = typed.choice("class", WorkClass.class);
        if (work.isEmpty()) {
            typed.wrong("class", t("Choose one of the list."));
        }
        var responsible = typed.reference("responsible", this::person);
        if (!typed.errors().isEmpty()) {
            return typed.again(ObjectivesController.FORM, t("Add a channel"), form());
        }
        try {
            channels.add(new Channel(
                    Ids.next(),
                    typed.text("name"),
                    work.orElseThrow(),
                    typed.text("audience"),
                    typed.text("cadence"),
                    responsible));
        } catch (Refusal refusal) {
            return typed.again(ObjectivesController.FORM, t("Add a channel"), form().refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + CHANNELS;
    }

    private Optional<UUID> person(String text) {
        var id = Typed.id(text);
        return id.isEmpty()
                ? people.known(text)
                : id.filter(one -> !people.byIds(List.of(one)).isEmpty());
    }

    @PostMapping(CHANNELS + "/{id:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        channels.remove(id);
        redirect.addFlashAttribute("flash", Flash.done(t("The channel is removed.")));
        return "redirect:" + CHANNELS;
    }

    @GetMapping(LEVELS)
    String levels(Model model) {
        access.require(Permission.ADMINISTER);
        var use = levels.inUse();
        model.addAttribute("title", t("Levels in use"));
        model.addAttribute(
                "form",
                FormModel.post(LEVELS, t("Save"))
                        .section(
                                t("What do projects form?"),
                                t("A level that is not in use leaves the navigation. What was entered stays, and work"
                                        + " stands under \"All projects\"."),
                                Field.check("programmes", t("Programmes")).value(use.hasProgrammes() ? "true" : null),
                                Field.check("portfolios", t("Portfolios")).value(use.hasPortfolios() ? "true" : null)));
        return ObjectivesController.FORM;
    }

    @PostMapping(LEVELS)
    String use(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        levels.use(new Levels.Use(sent.containsKey("programmes"), sent.containsKey("portfolios")));
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + LEVELS;
    }
}
