package org.plumbline.app.organisation.web.support;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.support.SupportTask;
import org.plumbline.app.organisation.support.SupportTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The queue of administrative work: what is found, what was asked for, and who has how much.
@Controller
public class SupportPages {
    private static final String QUEUE = "/administration-queue";
    private static final String KEY = QUEUE + "/{key:ADM-[0-9]+}";

    private final SupportTasks tasks;
    private final GovernedScopes scopes;
    private final People people;
    private final Access access;
    private final Clock clock;

    SupportPages(SupportTasks tasks, GovernedScopes scopes, People people, Access access, Clock clock) {
        this.tasks = tasks;
        this.scopes = scopes;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static NavigationRule supportEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.OFFICE, "Administration queue", QUEUE, 55),
                access -> access.may(Permission.GROUP));
    }

    @Bean
    static WorkSource supportWork(SupportTasks tasks) {
        return () -> tasks.mine().stream()
                .map(task -> new WorkItem(
                        WorkItem.Section.DUE,
                        task.title(),
                        task.href() == null ? QUEUE : task.href(),
                        task.key() + " · " + t(task.kind().label()),
                        task.due()))
                .toList();
    }

    /// A task with its names.
    ///
    /// @param mayFinish true where the reader may say that it is done
    public record Line(
            SupportTask task, String scope, @Nullable String person, boolean isLate, boolean mayFinish) {}

    /// A person's share of the work; the name is null for what nobody has.
    public record Share(@Nullable String person, SupportTasks.Load load) {}

    @GetMapping(QUEUE)
    ModelAndView queue() {
        return page(form());
    }

    private ModelAndView page(FormModel form) {
        var steers = tasks.maySteer();
        var open = tasks.open();
        var loads = tasks.workload();
        List<SupportNeed> needs = steers ? tasks.needs() : List.of();
        var scopeNames =
                scopes.names(open.stream().map(SupportTask::governs).distinct().toList());
        var named = people.byIds(Stream.concat(
                        open.stream().map(SupportTask::assignedTo),
                        loads.stream().map(SupportTasks.Load::personId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var page = new ModelAndView("organisation/support/queue");
        page.addObject("needs", needs);
        page.addObject(
                "lines",
                open.stream().map(task -> line(task, scopeNames, named, steers)).toList());
        page.addObject(
                "shares",
                loads.stream()
                        .map(load -> new Share(name(load.personId(), named), load))
                        .toList());
        page.addObject("steers", steers);
        page.addObject("form", form);
        return page;
    }

    private Line line(
            SupportTask task, Map<GovernedScope, String> scopeNames, Map<UUID, PersonView> named, boolean steers) {
        return new Line(
                task,
                scopeNames.getOrDefault(task.governs(), t("something you may not see")),
                name(task.assignedTo(), named),
                task.isLate(LocalDate.now(clock)),
                steers || access.actor().personId().equals(task.assignedTo()));
    }

    private static @Nullable String name(@Nullable UUID personId, Map<UUID, PersonView> named) {
        var person = personId == null ? null : named.get(personId);
        return person == null ? null : person.name();
    }

    private FormModel form() {
        var kinds = Arrays.stream(SupportKind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        var places = scopes.groups().stream()
                .map(place -> new Option(place.scope().word(), place.name()))
                .toList();
        return FormModel.post(
                QUEUE,
                t("Put into the queue"),
                Field.text("title", t("What is to be done")).within(null, 300).required(),
                Field.select("kind", t("Kind"), kinds).value(SupportKind.FILING).required(),
                Field.select("scope", t("For"), places)
                        .source("/bodies/scopes")
                        .value(GovernedScope.ORGANISATION.word())
                        .required(),
                Field.person("person", t("Assigned to"), List.of()).hint(t("Empty: whoever has time takes it.")),
                Field.date("due", t("Due")));
    }

    @PostMapping(QUEUE)
    Object ask(Typed typed, RedirectAttributes redirect) {
        try {
            var kind = typed.choice("kind", SupportKind.class).orElse(null);
            var task = tasks.ask(new SupportTasks.Wanted(
                    typed.text("title"),
                    kind == null ? SupportKind.OTHER : kind,
                    scopes.chosen(typed.text("scope")),
                    typed.reference("person"),
                    typed.day("due")));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the queue.", task.key())));
            return "redirect:" + QUEUE;
        } catch (Refusal refusal) {
            var page = page(form().filled(typed.all(), Map.of("title", Sentences.of(refusal))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /// Takes up what was found, for oneself.
    @PostMapping(QUEUE + "/taken")
    String take(@RequestParam(defaultValue = "") String source, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                QUEUE,
                t("It stands in your work now."),
                () -> tasks.take(source, access.actor().personId()));
    }

    @PostMapping(KEY + "/person")
    String assign(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var person = typed.reference("person");
        return Outcome.of(redirect, QUEUE, t("Saved."), () -> tasks.assign(key, person));
    }

    @PostMapping(KEY + "/done")
    String done(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, QUEUE, t("Done."), () -> tasks.done(key));
    }
}
