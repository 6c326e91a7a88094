package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyRules;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.PolicyView.Terms;
import org.plumbline.app.methods.policy.ShippedPolicies;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a policy, and taking over those that come along.
@Controller
class PolicyForms {
    private static final Terms BLANK =
            new Terms(PolicyKind.POLICY, "", "", "", null, null, null, "", null, null, false);

    private final Policies policies;
    private final MethodHead heads;
    private final Departments departments;
    private final org.plumbline.app.kernel.Access access;
    private final Clock clock;

    PolicyForms(
            Policies policies,
            MethodHead heads,
            Departments departments,
            org.plumbline.app.kernel.Access access,
            Clock clock) {
        this.policies = policies;
        this.heads = heads;
        this.departments = departments;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/policies/catalogue")
    String takeOver(RedirectAttributes redirect) {
        return Outcome.of(redirect, "/policies", () -> {
            var known = policies.all().stream().map(PolicyView::title).toList();
            var fresh = ShippedPolicies.all(
                            access.actor().personId(), LocalDate.now(clock).plusYears(1))
                    .stream()
                    .filter(one -> !known.contains(one.title()))
                    .toList();
            fresh.forEach(policies::create);
            return t("{0} are there as drafts. Change them, then have them approved.", fresh.size());
        });
    }

    @GetMapping("/policies/new")
    Object ask() {
        return page("/policies", BLANK, 0).show();
    }

    @GetMapping(PolicyController.POLICY + "/edit")
    Object edit(@PathVariable String key) {
        var policy = policies.get(key);
        return page(policy.href(), policy.terms(), policy.version()).show();
    }

    private FormPage page(String address, Terms terms, int version) {
        if (!policies.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var form = FormModel.post(address, t("Save"), Field.hidden("version", Integer.toString(version)))
                .section(t("What holds"), null, text(terms))
                .section(t("For whom and how long"), null, reach(terms))
                .section(
                        t("How it is seen"),
                        t("Where one of these is filled, the page counts who keeps to it."),
                        proof(terms))
                .cancel(address);
        return FormPage.of(version == 0 ? t("Write a policy") : terms.title(), form)
                .blaming(rule -> rule == PolicyRules.TITLE
                        ? "title"
                        : rule == PolicyRules.BODY
                                ? "body"
                                : rule == PolicyRules.PERCENT ? "percent" : rule == PolicyRules.DAYS ? "days" : null);
    }

    private static Field[] text(Terms terms) {
        var kinds = Arrays.stream(PolicyKind.values())
                .map(one -> new Option(one.name(), t(one.label())))
                .toList();
        return new Field[] {
            Field.select("kind", t("Kind"), kinds).value(terms.kind()),
            Field.text("title", t("Title")).required().within(null, 200).value(terms.title()),
            Field.area("body", t("Text"))
                    .required()
                    .within(null, 20_000)
                    .hint(t("Lines that begin with a dash become a list. A communication standard has lines: what | to "
                            + "whom | how often | which way | from whom | aim"))
                    .value(terms.body())
        };
    }

    private Field[] reach(Terms terms) {
        var owner = terms.ownerId();
        var chosen = owner == null ? List.<Option>of() : List.of(new Option(owner.toString(), heads.name(owner)));
        var all = departments.all().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        return new Field[] {
            Field.text("applies", t("Applies to")).within(null, 500).value(terms.applies()),
            Field.select("department", t("Only for the department"), all).value(terms.departmentId()),
            Field.person("owner", t("Owner"), chosen).value(owner),
            Field.date("review", t("Review by")).value(terms.reviewOn())
        };
    }

    private static Field[] proof(Terms terms) {
        return new Field[] {
            Field.text("deliverable", t("Key of the deliverable that shows it"))
                    .within(null, 60)
                    .hint(t("Such as risk-register; a project that has it filled keeps to the standard"))
                    .value(terms.deliverable()),
            Field.number("percent", t("At most allocated")).unit("%").value(terms.mostPercent()),
            Field.number("days", t("Asked for ahead")).unit(t("working days")).value(terms.noticeDays()),
            Field.check("read", t("Everybody says to have read it")).value(terms.isAcknowledged() ? "true" : null)
        };
    }

    private static Terms read(Typed typed, Terms before) {
        typed.require("title", t("Enter a title."));
        typed.require("body", t("Write what holds."));
        return new Terms(
                typed.choice("kind", PolicyKind.class).orElse(before.kind()),
                typed.text("title"),
                typed.text("body"),
                typed.text("applies"),
                typed.reference("department"),
                typed.reference("owner"),
                typed.day("review"),
                typed.text("deliverable"),
                number(typed, "percent"),
                number(typed, "days"),
                typed.isTicked("read"));
    }

    private static @Nullable Integer number(Typed typed, String name) {
        var number = typed.number(name);
        return number == null ? null : number.intValue();
    }

    @PostMapping("/policies")
    Object create(Typed typed, RedirectAttributes redirect) {
        var terms = read(typed, BLANK);
        return page("/policies", BLANK, 0).take(typed, () -> {
            var made = policies.create(terms);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is there as a draft.", made.key())));
            return "redirect:" + made.href();
        });
    }

    @PostMapping(PolicyController.POLICY)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var policy = policies.get(key);
        var terms = read(typed, policy.terms());
        return page(policy.href(), policy.terms(), policy.version()).take(typed, () -> {
            policies.change(policy.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + policy.href();
        });
    }
}
