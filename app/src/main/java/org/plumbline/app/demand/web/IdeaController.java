package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.IdeaCommand;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One idea: what it says, what it is like, what became of it, and its next steps.
@Controller
class IdeaController {
    private static final String IDEA = "/ideas/{key:IDA-[0-9]+}";
    private static final String FORM = "demand/form";
    private static final int HISTORY = 12;

    private final Ideas ideas;
    private final IdeaForm forms;
    private final IdeaRegister register;
    private final SearchIndex index;
    private final Histories histories;
    private final Talk talk;
    private final Proposals proposals;

    IdeaController(
            Ideas ideas,
            IdeaForm forms,
            IdeaRegister register,
            SearchIndex index,
            Histories histories,
            Talk talk,
            Proposals proposals) {
        this.ideas = ideas;
        this.proposals = proposals;
        this.forms = forms;
        this.register = register;
        this.index = index;
        this.histories = histories;
        this.talk = talk;
    }

    @GetMapping(IDEA)
    String show(@PathVariable String key, Model model) {
        var idea = ideas.get(key);
        var names = register.names(List.of(idea));
        var proposal = proposals.ofIdea(idea.id()).orElse(null);
        model.addAttribute("record", head(idea, names, proposal));
        model.addAttribute("proposal", proposal);
        model.addAttribute("idea", idea);
        model.addAttribute("twin", twin(idea));
        model.addAttribute("guesses", guesses(idea, names));
        model.addAttribute("alike", alike(idea));
        model.addAttribute("history", histories.latest(idea.subject(), HISTORY));
        model.addAttribute("talk", talk.about(idea.id()));
        return "demand/idea";
    }

    /// What it is like, without itself.
    private List<SearchIndex.Place> alike(IdeaView idea) {
        return ideas.alike(idea.title()).stream()
                .filter(found -> !found.subject().id().equals(idea.id()))
                .toList();
    }

    private RecordView head(IdeaView idea, Map<UUID, String> names, @Nullable ProposalView proposal) {
        var submitted = idea.submittedOn();
        var from = names.getOrDefault(idea.requesterId(), "");
        var head = RecordView.of(idea.key(), idea.title())
                .sub(submitted == null ? from : t("{0}, submitted on {1}", from, Formats.date(submitted)))
                .state(t(idea.state().label()), IdeaRegister.tone(idea.state()));
        if (idea.state() == IdeaState.DRAFT && ideas.mayChange(idea)) {
            head = head.step(Step.post(t("Remove the draft"), idea.href() + "/removal")
                    .confirm(t("Remove the draft {0}? Its text is gone for good.", idea.key())));
        }
        var steps = new java.util.ArrayList<>(ideas.steps(idea));
        steps.sort(java.util.Comparator.comparingInt(IdeaController::weight));
        // To take it back never stands out: before it comes what one may still write.
        if (steps.remove(IdeaCommand.WITHDRAW)) {
            head = head.step(move(idea, IdeaCommand.WITHDRAW));
        }
        if (ideas.mayChange(idea)) {
            head = head.step(Step.open(t("Edit"), idea.href() + "/edit"));
        }
        for (var command : steps) {
            head = head.step(move(idea, command));
        }
        if (idea.state() == IdeaState.ACCEPTED && proposal == null && proposals.mayPropose()) {
            head = head.step(Step.post(t("Work it out as a proposal"), idea.href() + "/proposal"));
        }
        return head;
    }

    private static Step move(IdeaView idea, IdeaCommand command) {
        var address = idea.href() + "/moves/" + command.word();
        return command.needsReason() || command == IdeaCommand.ACCEPT
                ? Step.open(t(command.label()), address)
                : Step.post(t(command.label()), address);
    }

    /// The step that leads on stands last, where the eye ends.
    private static int weight(IdeaCommand command) {
        return switch (command) {
            case WITHDRAW -> 0;
            case REJECT -> 1;
            case DUPLICATE -> 2;
            case PARK -> 3;
            case RETURN -> 4;
            case REOPEN -> 5;
            case SCREEN -> 6;
            case ACCEPT -> 7;
            case SUBMIT -> 8;
        };
    }

    /// The record that an idea repeats; null where it repeats none that may be seen.
    private SearchIndex.@Nullable Place twin(IdeaView idea) {
        var twinId = idea.twinId();
        return twinId == null
                ? null
                : index.seen(List.of(twinId)).stream().findFirst().orElse(null);
    }

    private Map<String, String> guesses(IdeaView idea, Map<UUID, String> names) {
        var text = idea.text();
        var known = new LinkedHashMap<String, String>();
        put(known, t("Whom it serves"), name(names, text.departmentId()));
        put(known, t("Who would stand for it"), name(names, text.sponsorId()));
        put(known, t("Needed by"), text.wantedBy() == null ? null : Formats.date(text.wantedBy()));
        var cost = text.cost();
        var currency = proposals.currency();
        put(known, t("Lowest cost"), cost.low() == null ? null : Formats.moneyWhole(cost.low(), currency));
        put(known, t("Likely cost"), cost.likely() == null ? null : Formats.moneyWhole(cost.likely(), currency));
        put(known, t("Highest cost"), cost.high() == null ? null : Formats.moneyWhole(cost.high(), currency));
        put(known, t("Gain a year"), text.gainAYear() == null ? null : Formats.moneyWhole(text.gainAYear(), currency));
        put(known, t("Screened by"), name(names, idea.screenerId()));
        return known;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static void put(Map<String, String> known, String label, @Nullable String value) {
        if (value != null) {
            known.put(label, value);
        }
    }

    @GetMapping(IDEA + "/edit")
    String edit(@PathVariable String key, Model model) {
        var idea = ideas.get(key);
        model.addAttribute("title", idea.key() + " " + idea.title());
        model.addAttribute("form", form(idea));
        model.addAttribute("alike", alike(idea));
        return "demand/form";
    }

    private FormModel form(IdeaView idea) {
        return forms.draw(idea.href(), t("Save"), idea.text(), version(idea)).cancel(idea.href());
    }

    private static Field version(IdeaView idea) {
        return Field.hidden("version", Integer.toString(idea.version()));
    }

    private static int version(Map<String, String> sent, IdeaView idea) {
        var text = sent.get("version");
        return text == null ? idea.version() : text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    @PostMapping(IDEA)
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var idea = ideas.get(key);
        var title = idea.key() + " " + idea.title();
        var read = forms.read(sent);
        var errors = new java.util.HashMap<>(read.errors());
        if (idea.state() != IdeaState.DRAFT) {
            errors.putAll(IdeaForm.open(read.text()));
        }
        if (!errors.isEmpty()) {
            return IdeasController.again(FORM, title, form(idea), sent, errors);
        }
        try {
            ideas.change(idea.id(), version(sent, idea), read.text());
        } catch (Refusal refusal) {
            return IdeasController.again(FORM, title, form(idea).refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + idea.href();
    }

    @PostMapping(IDEA + "/removal")
    String discard(@PathVariable String key, RedirectAttributes redirect) {
        var idea = ideas.get(key);
        try {
            ideas.discard(idea.id());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + idea.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The draft is removed.")));
        return "redirect:/ideas";
    }

    @GetMapping(IDEA + "/moves/{command:[a-z]+}")
    String ask(@PathVariable String key, @PathVariable String command, Model model) {
        var idea = ideas.get(key);
        model.addAttribute("title", idea.key() + " " + idea.title());
        model.addAttribute("form", step(idea, command(command)));
        return "kit/form_page";
    }

    private FormModel step(IdeaView idea, IdeaCommand command) {
        var fields = new java.util.ArrayList<Field>();
        if (command == IdeaCommand.DUPLICATE) {
            fields.add(Field.select("twin", t("What it repeats"), twins(idea)));
            fields.add(Field.text("twin_key", t("Or its key"))
                    .within(null, 20)
                    .hint(t("Such as PRJ-0042, where the list does not have it")));
        }
        var reason = Field.area("reason", t("What the requester reads")).within(null, 2_000);
        fields.add(command.needsReason() ? reason.required() : reason);
        return FormModel.post(idea.href() + "/moves/" + command.word(), t(command.label()), version(idea))
                .section(t(command.label()), null, fields.toArray(Field[]::new))
                .cancel(idea.href());
    }

    private List<Option> twins(IdeaView idea) {
        return alike(idea).stream()
                .map(place -> new Option(place.subject().key(), place.subject().key() + " " + place.title()))
                .toList();
    }

    @PostMapping(IDEA + "/moves/{command:[a-z]+}")
    Object move(
            @PathVariable String key,
            @PathVariable String command,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var idea = ideas.get(key);
        var wanted = command(command);
        try {
            var said = new Ideas.Said(IdeaForm.typed(sent, "reason"), twin(sent));
            var moved = ideas.move(idea.id(), version(sent, idea), wanted, said);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0}: {1}.", moved.key(), t(moved.state().label()))));
        } catch (Refusal refusal) {
            var title = idea.key() + " " + idea.title();
            return IdeasController.again(
                    "kit/form_page", title, step(idea, wanted).refused(Sentences.of(refusal)), sent, Map.of());
        }
        return "redirect:" + idea.href();
    }

    private static String twin(Map<String, String> sent) {
        var typed = IdeaForm.typed(sent, "twin_key");
        return typed.isEmpty() ? IdeaForm.typed(sent, "twin") : typed;
    }

    private static IdeaCommand command(String word) {
        return Command.of(IdeaCommand.class, word);
    }
}
