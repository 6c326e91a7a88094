package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.methods.policy.AllocationCheck;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyCommand;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.Waivers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Policies and standards: the list, one with who has read it and who keeps to it, and the book of all that hold.
@Controller
class PolicyController {
    static final String POLICY = "/policies/{key:POL-[0-9]+}";
    private static final int HISTORY = 10;

    private final Policies policies;
    private final Waivers waivers;
    private final AllocationCheck allocations;
    private final MethodHead heads;
    private final WaiverLines lines;
    private final Histories histories;
    private final Clock clock;

    PolicyController(
            Policies policies,
            Waivers waivers,
            AllocationCheck allocations,
            MethodHead heads,
            WaiverLines lines,
            Histories histories,
            Clock clock) {
        this.policies = policies;
        this.waivers = waivers;
        this.allocations = allocations;
        this.heads = heads;
        this.lines = lines;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping("/policies")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("tabs", MethodHead.areas("/policies"));
        model.addAttribute("register", register(RegisterQuery.of(request)));
        model.addAttribute("mayShape", policies.mayShape());
        model.addAttribute("unread", policies.unread());
        return Htmx.wantsPiece(request) ? "kit/register" : "methods/policies";
    }

    private Register register(RegisterQuery query) {
        var all = policies.all();
        var today = LocalDate.now(clock);
        Predicate<PolicyView> holds = one -> one.state().holds();
        Predicate<PolicyView> late = one -> one.isOverdue(today);
        var kind = query.value("kind", PolicyKind.class);
        var show = query.show().orElse("");
        var text = query.text().toLowerCase(java.util.Locale.ROOT);
        var shown = all.stream()
                .filter(one -> kind.isEmpty() || one.kind() == kind.get())
                .filter(one -> text.isEmpty()
                        || (one.key() + " " + one.title())
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(text))
                .filter(show.equals("holding") ? holds : show.equals("late") ? late : one -> true)
                .toList();
        var names = heads.names(shown.stream()
                .map(one -> one.terms().ownerId())
                .filter(Objects::nonNull)
                .toList());
        var empty = Empty.of(t("No policy yet"), t("Take over those that come along, or write the first."));
        return Register.of(
                        t("Policies and standards"),
                        query,
                        columns(),
                        policies.mayShape() ? empty.next(t("Write a policy"), "/policies/new") : empty)
                .rows(shown.stream().map(one -> row(one, names, today)).toList(), shown.size())
                .chips(List.of(
                        new FilterChip(t("All"), null, all.size()),
                        chip(t("In force"), "holding", all, holds),
                        chip(t("Review is late"), "late", all, late)))
                .facets(List.of(Facet.of(
                        "kind",
                        t("Kind"),
                        Arrays.stream(PolicyKind.values())
                                .map(one -> new Option(one.word(), t(one.label())))
                                .toList())));
    }

    private static FilterChip chip(String label, String word, List<PolicyView> all, Predicate<PolicyView> which) {
        return new FilterChip(label, word, all.stream().filter(which).count());
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Title")),
                Column.text("kind", t("Kind")).wide(),
                Column.text("state", t("State")),
                Column.text("applies", t("Applies to")).wide(),
                Column.text("owner", t("Owner")).wide(),
                Column.text("review", t("Review by")));
    }

    private static Row row(PolicyView one, Map<UUID, String> names, LocalDate today) {
        var day = one.terms().reviewOn();
        var owner = one.terms().ownerId();
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href()).sub(one.key() + " · " + t("edition {0}", one.edition())),
                Cell.text(t(one.kind().label())),
                Cell.state(t(one.state().label()), one.state().tone()),
                Cell.text(one.terms().applies()),
                Cell.text(owner == null ? null : names.get(owner)),
                one.isOverdue(today) && day != null
                        ? Cell.date(day).sub(t("late"), Tone.BAD)
                        : day == null ? Cell.muted(Formats.NONE) : Cell.date(day));
    }

    @GetMapping(POLICY)
    String show(@PathVariable String key, Model model) {
        var policy = policies.get(key);
        var read = policies.acknowledged(policy);
        model.addAttribute("record", record(policy));
        model.addAttribute("policy", policy);
        model.addAttribute("read", read);
        model.addAttribute(
                "isUnread", policies.unread().stream().anyMatch(one -> one.id().equals(policy.id())));
        model.addAttribute("compliance", waivers.compliance(policy));
        model.addAttribute("allocations", allocations.of(policy));
        model.addAttribute("late", allocations.late(policy));
        model.addAttribute("waivers", lines.of(waivers.of(policy)));
        model.addAttribute("history", histories.latest(policy.subject(), HISTORY));
        return "methods/policy";
    }

    private RecordView record(PolicyView policy) {
        var owner = policy.terms().ownerId() == null
                ? t("no owner")
                : t("owned by {0}", heads.name(policy.terms().ownerId()));
        var record = RecordView.of(policy.key(), policy.title())
                .sub(t(policy.kind().label()) + " · " + t("edition {0}", policy.edition()) + " · " + owner)
                .state(t(policy.state().label()), policy.state().tone());
        if (policies.mayShape()) {
            record = record.step(
                    RecordView.Step.open(t("Write"), policy.href() + "/edit").seldom(true));
        }
        for (var command : policies.steps(policy)) {
            record = record.step(RecordView.Step.post(t(command.label()), policy.href() + "/moves/" + command.word())
                    .seldom(command == PolicyCommand.RETIRE || command == PolicyCommand.RETURN));
        }
        return record;
    }

    @PostMapping(POLICY + "/moves/{command:[a-z]+}")
    String move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var policy = policies.get(key);
        var wanted = Command.of(PolicyCommand.class, command);
        return Outcome.of(redirect, policy.href(), () -> {
            var after = policies.move(policy.id(), typed.version(policy.version()), wanted);
            return t("{0}: {1}.", key, t(after.state().label()));
        });
    }

    @PostMapping(POLICY + "/acknowledgement")
    String acknowledge(@PathVariable String key, RedirectAttributes redirect) {
        var policy = policies.get(key);
        return Outcome.of(
                redirect, policy.href(), t("Noted that you have read it."), () -> policies.acknowledge(policy));
    }

    /// All that holds, to print.
    @GetMapping("/policies/book." + PaperFile.PATH)
    ResponseEntity<byte[]> book(@PathVariable String form) {
        var paper = Paper.of(t("Policy book"), t("In force on {0}", Formats.date(LocalDate.now(clock))));
        for (var kind : PolicyKind.values()) {
            for (var policy : policies.inForce(kind)) {
                paper = paper.heading(policy.title())
                        .facts(facts(policy))
                        .prose(policy.terms().body());
            }
        }
        return PaperFile.answer(form, "policy-book", paper);
    }

    private List<java.util.Map.Entry<String, String>> facts(PolicyView policy) {
        return java.util.stream.Stream.of(
                        java.util.Map.entry(t("Kind"), t(policy.kind().label())),
                        java.util.Map.entry(t("Key and edition"), policy.key() + ", " + policy.edition()),
                        java.util.Map.entry(t("Applies to"), policy.terms().applies()),
                        java.util.Map.entry(
                                t("Owner"), heads.name(policy.terms().ownerId())),
                        java.util.Map.entry(t("In force from"), Formats.date(policy.inForceFrom())),
                        java.util.Map.entry(
                                t("Review by"), Formats.date(policy.terms().reviewOn())))
                .filter(Objects::nonNull)
                .toList();
    }
}
