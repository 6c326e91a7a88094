package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.ApiTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The acting person's API tokens.
@Controller
class TokenPages {
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;

    TokenPages(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/settings/tokens")
    String page(Model model) {
        return show(model, form(), null);
    }

    /// What the form sends, as typed.
    record Wanted(
            @Nullable String name,
            @Nullable String days,
            @Nullable String scope) {}

    /// Shows the token in the answer itself: it is never kept, not even for a redirect.
    @PostMapping("/settings/tokens")
    String make(Wanted wanted, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var token = tokens.make(text(wanted.name()), days(wanted.days()), "WRITE".equals(wanted.scope()));
            return show(model, form(), token);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var field = refusal.rule() == ApiTokens.Rules.NAME ? "name" : "days";
            return show(model, form().filled(typed(request), Map.of(field, Sentences.of(refusal))), null);
        }
    }

    @PostMapping("/settings/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        tokens.revoke(id);
        redirect.addFlashAttribute(
                "flash", Flash.done(t("Revoked. Programs that use the token get no answer any more.")));
        return "redirect:/settings/tokens";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static int days(@Nullable String typed) {
        try {
            return Integer.parseInt(text(typed).strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return typed;
    }

    private static FormModel form() {
        return FormModel.post(
                "/settings/tokens",
                t("Make a token"),
                Field.text("name", t("What uses it"))
                        .hint(t("Such as \"Nightly import\"."))
                        .within(null, 100)
                        .required(),
                Field.number("days", t("Works for"))
                        .unit(t("days"))
                        .within(1, ApiTokens.MOST_DAYS)
                        .value(USUAL_DAYS)
                        .required(),
                Field.radio(
                                "scope",
                                t("It may"),
                                List.of(
                                        new Option("READ", t("read what you may see")),
                                        new Option("WRITE", t("read and change what you may"))))
                        .value("READ"));
    }

    private String show(Model model, FormModel form, @Nullable String made) {
        model.addAttribute("form", form);
        model.addAttribute("tokens", tokens.own());
        model.addAttribute("made", made);
        return "organisation/tokens";
    }
}
