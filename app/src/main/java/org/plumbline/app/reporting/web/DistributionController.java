package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Audiences;
import org.plumbline.app.reporting.Distributions;
import org.plumbline.app.reporting.GroupReports;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportingRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who is to read the pack of a period, how it reached them, and where a reader's link leads.
@Controller
@RequestMapping("/status")
public class DistributionController {
    private static final String ID = "[0-9a-fA-F-]{36}";

    private final Distributions distributions;
    private final Audiences audiences;
    private final GroupReports groups;
    private final Periods periods;
    private final Packs packs;
    private final Mail mail;
    private final Access access;

    DistributionController(
            Distributions distributions,
            Audiences audiences,
            GroupReports groups,
            Periods periods,
            Packs packs,
            Mail mail,
            Access access) {
        this.distributions = distributions;
        this.audiences = audiences;
        this.groups = groups;
        this.periods = periods;
        this.packs = packs;
        this.mail = mail;
        this.access = access;
    }

    /// An audience as the page lists it.
    ///
    /// @param scope what the pack is of
    /// @param readers how many are in it today
    public record AudienceLine(Audience audience, String scope, int readers) {}

    @GetMapping("/distribution")
    String distribution(@RequestParam(required = false) @Nullable String period, Model model) {
        fill(period, model);
        return "reporting/distribution";
    }

    private void fill(@Nullable String period, Model model) {
        access.require(Permission.CHALLENGE);
        var frozen = periods.list().stream().filter(PeriodView::isFrozen).toList();
        var chosen = period != null ? periods.get(period) : frozen.isEmpty() ? null : frozen.getFirst();
        model.addAttribute("period", chosen);
        model.addAttribute("periods", frozen.stream().limit(12).toList());
        model.addAttribute("lines", chosen == null ? List.of() : distributions.of(chosen.key()));
        model.addAttribute("audiences", audienceLines());
        model.addAttribute("mailReady", mail.isReady());
        model.addAttribute("form", chosen == null || !chosen.isFrozen() ? null : single(chosen));
    }

    private List<AudienceLine> audienceLines() {
        var names = new java.util.HashMap<String, String>();
        groups.seen().forEach(group -> names.put(group.key(), group.name()));
        var lines = new ArrayList<AudienceLine>();
        for (var audience : audiences.list()) {
            var key = audience.groupKey();
            var isGone = key != null && !names.containsKey(key);
            lines.add(new AudienceLine(
                    audience,
                    key == null ? t("Everything") : names.getOrDefault(key, t("{0}, no longer there", key)),
                    isGone ? 0 : audiences.readers(audience).size()));
        }
        return lines;
    }

    private FormModel single(PeriodView period) {
        return FormModel.post(
                "/status/distribution?period=" + period.key(),
                t("Send"),
                Field.person("person", t("Who is to read it"), List.of()).required(),
                Field.select("group", t("Only this programme or portfolio"), AudienceForm.scopes(groups.seen()))
                        .hint(t("Nobody sees more than they may; this only says what the pack is of.")));
    }

    @PostMapping("/distribution")
    Object send(
            @RequestParam String period,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var person = sent.getOrDefault("person", "");
        try {
            if (!person.matches(ID)) {
                throw new Refusal(ReportingRules.RECIPIENT_NEEDED);
            }
            distributions.send(period, ReportBody.given(sent.get("group")), UUID.fromString(person));
        } catch (Refusal refusal) {
            fill(period, model);
            model.addAttribute("form", single(periods.get(period)).refused(Sentences.of(refusal)));
            return AudienceController.refused("reporting/distribution", model);
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Sent; opening it is noted here.")));
        return "redirect:/status/distribution?period=" + period;
    }

    @PostMapping("/distribution/audiences/{id:" + ID + "}")
    String sendAll(@PathVariable UUID id, @RequestParam String period, RedirectAttributes redirect) {
        var readers = distributions.send(period, id);
        redirect.addFlashAttribute(
                "flash",
                Flash.done(
                        readers == 0
                                ? t("Everybody in it has this pack already.")
                                : plural(readers, "Sent to {0} reader.", "Sent to {0} readers.")));
        return "redirect:/status/distribution?period=" + period;
    }

    @PostMapping("/distribution/{id:" + ID + "}/again")
    String again(@PathVariable UUID id, @RequestParam String period, RedirectAttributes redirect) {
        distributions.again(id);
        redirect.addFlashAttribute("flash", Flash.done(t("It is tried again now.")));
        return "redirect:/status/distribution?period=" + period;
    }

    @GetMapping("/read/{token:" + ID + "}")
    String read(@PathVariable String token, Model model) {
        var copy = distributions.open(UUID.fromString(token));
        var period = periods.get(copy.periodKey());
        var pack = packs.of(copy.periodKey(), copy.scopeKey());
        var scope =
                copy.scopeKey() == null ? "" : copy.scope().toLowerCase(java.util.Locale.ROOT) + "=" + copy.scopeKey();
        model.addAttribute("title", t("Committee pack, {0}", PeriodWords.name(period)));
        model.addAttribute("pack", pack);
        model.addAttribute("files", "/api/v1/periods/" + period.key() + "/pack");
        model.addAttribute("query", scope.isEmpty() ? "" : "?" + scope);
        model.addAttribute("wall", "/status?as_of=" + period.toDay() + (scope.isEmpty() ? "" : "&" + scope));
        return "reporting/pack";
    }
}
