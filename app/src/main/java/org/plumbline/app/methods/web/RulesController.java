package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyRules;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.WaiverView;
import org.plumbline.app.methods.policy.Waivers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rules that a project lives by: rules of engagement accepted, waivers asked for and answered.
@Controller
public class RulesController {
    private static final String PAGE = "/projects/{key:[A-Z]+-[0-9]+}/rules";
    private static final String WAIVER = "/policies/waivers/{key:WVR-[0-9]+}";

    private final Projects projects;
    private final Policies policies;
    private final Waivers waivers;
    private final ProjectMethods methods;
    private final ProjectHeaders headers;
    private final WaiverLines lines;

    RulesController(
            Projects projects,
            Policies policies,
            Waivers waivers,
            ProjectMethods methods,
            ProjectHeaders headers,
            WaiverLines lines) {
        this.projects = projects;
        this.policies = policies;
        this.waivers = waivers;
        this.methods = methods;
        this.headers = headers;
        this.lines = lines;
    }

    /// Rules of engagement as a project stands to them.
    ///
    /// @param who accepted this edition, null while nobody did
    public record Accepted(
            PolicyView policy,
            @Nullable String who,
            @Nullable String when) {}

    private List<Accepted> rules(ProjectView project) {
        var said = policies.accepted(project.id());
        return policies.inForce(PolicyKind.ENGAGEMENT).stream()
                .map(policy -> said.stream()
                        .filter(one -> one.policyId().equals(policy.id()) && one.edition() == policy.edition())
                        .findFirst()
                        .map(one -> new Accepted(policy, one.name(), Formats.moment(one.at())))
                        .orElseGet(() -> new Accepted(policy, null, null)))
                .toList();
    }

    @GetMapping(PAGE)
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        model.addAttribute("record", headers.of(project, "/method"));
        model.addAttribute("project", project);
        model.addAttribute("rules", rules(project));
        model.addAttribute("waivers", lines.of(waivers.of(project.id())));
        model.addAttribute("mayChoose", methods.mayChoose(project.id()));
        return "methods/project_rules";
    }

    @PostMapping(PAGE + "/{policy:POL-[0-9]+}")
    String accept(@PathVariable String key, @PathVariable String policy, RedirectAttributes redirect) {
        var project = projects.get(key);
        var rule = policies.get(policy);
        return Outcome.of(
                redirect,
                "/projects/" + key + "/rules",
                t("{0} are accepted for {1}.", rule.title(), key),
                () -> policies.accept(rule, project.id()));
    }

    /// The rules with who accepted them, to print and file.
    @GetMapping(PAGE + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var project = projects.get(key);
        var paper = Paper.of(t("Rules of engagement of {0}", project.name()), key);
        for (var one : rules(project)) {
            var said = one.who() == null ? t("not accepted yet") : t("accepted {0}", String.valueOf(one.when()));
            var who = one.who() == null ? t("Project manager") : one.who();
            paper = paper.heading(one.policy().title())
                    .facts(List.of(Map.entry(
                            t("Key and edition"),
                            one.policy().key() + ", " + one.policy().edition())))
                    .prose(one.policy().terms().body())
                    .signatures(List.of(Map.entry(who, said), Map.entry(t("PMO"), "")));
        }
        return PaperFile.answer(form, "rules-" + key, paper);
    }

    @GetMapping(PAGE + "/waiver")
    Object ask(@PathVariable String key, @RequestParam Optional<String> policy) {
        return asking(projects.get(key), policy.orElse("")).show();
    }

    private FormPage asking(ProjectView project, String policy) {
        if (!methods.mayChoose(project.id())) {
            throw new Forbidden(Permission.EDIT_PROJECT);
        }
        var home = "/projects/" + project.key() + "/rules";
        var choices = policies.inForce(null).stream()
                .map(one -> new Option(one.key(), one.title()))
                .toList();
        var form = FormModel.post(
                        home + "/waiver",
                        t("Ask for it"),
                        Field.select("policy", t("From which rule"), choices).value(policy),
                        Field.area("reason", t("Why, and what is done instead"))
                                .required()
                                .within(null, 2_000),
                        Field.date("until", t("Until")).required())
                .cancel(home);
        return FormPage.of(t("Ask for a waiver for {0}", project.name()), form)
                .asking(t("Somebody else grants it, until a day; before that day you are reminded."))
                .blaming(rule -> rule == PolicyRules.UNTIL ? "until" : rule == PolicyRules.REASON ? "reason" : null);
    }

    @PostMapping(PAGE + "/waiver")
    Object take(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var project = projects.get(key);
        typed.require("policy", t("Choose a rule."));
        typed.require("until", t("Enter a day."));
        var until = typed.day("until");
        return asking(project, typed.text("policy")).take(typed, until, day -> {
            var made = waivers.ask(policies.get(typed.text("policy")), project.id(), typed.text("reason"), day);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} waits for an answer.", made.key())));
            return "redirect:/projects/" + key + "/rules";
        });
    }

    @GetMapping("/policies/waivers")
    String all(Model model) {
        model.addAttribute("tabs", MethodHead.areas("/policies"));
        model.addAttribute("waivers", lines.of(waivers.all()));
        return "methods/waivers";
    }

    @GetMapping(WAIVER)
    Object askAnswer(@PathVariable String key) {
        var waiver = waivers.get(key);
        if (!waivers.mayAnswer(waiver)) {
            return "redirect:/policies/waivers#" + key;
        }
        return answering(waiver).show();
    }

    private static FormPage answering(WaiverView waiver) {
        var verdicts = List.of(new Option("grant", t("Grant it")), new Option("decline", t("Decline it")));
        var form = FormModel.post(
                        "/policies/waivers/" + waiver.key(),
                        t("Answer"),
                        Field.hidden("version", Integer.toString(waiver.version())),
                        Field.radio("verdict", t("Answer"), verdicts).required(),
                        Field.date("until", t("Until")).value(waiver.until()),
                        Field.area("why", t("Why")).within(null, 2_000).hint(t("Needed where it is declined.")))
                .cancel("/policies/waivers");
        return FormPage.of(waiver.key(), form)
                .asking(waiver.reason())
                .blaming(rule -> rule == PolicyRules.UNTIL ? "until" : rule == PolicyRules.REASON ? "why" : null);
    }

    @PostMapping(WAIVER)
    Object answer(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var waiver = waivers.get(key);
        typed.require("verdict", t("Choose an answer."));
        var day = typed.day("until");
        LocalDate until = day == null ? waiver.until() : day;
        return answering(waiver).take(typed, () -> {
            var after = waivers.answer(
                    key, typed.version(), "grant".equals(typed.text("verdict")), until, typed.text("why"));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0}: {1}.", key, t(after.state().label()))));
            return "redirect:/policies/waivers";
        });
    }
}
