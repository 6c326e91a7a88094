package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.IdentityProvider;
import org.plumbline.app.organisation.IdentityProvider.ProviderChoice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The identity provider, for administrators.
@Controller
class ProviderPages {
    private final IdentityProvider provider;
    private final PublicAddress address;
    private final Access access;
    private final ProviderRegistration registrations;

    ProviderPages(IdentityProvider provider, PublicAddress address, Access access, ProviderRegistration registrations) {
        this.registrations = registrations;
        this.provider = provider;
        this.address = address;
        this.access = access;
    }

    @GetMapping("/admin/provider")
    ModelAndView show() {
        access.require(Permission.ADMINISTER);
        return page().show();
    }

    private FormPage page() {
        return FormPage.of(t("Identity provider"), form())
                .asking(t(
                        "Sign in with OpenID Connect. Register {0} there as the address to return to.",
                        address.link(ProviderRegistration.RETURN)))
                .blaming(rule -> rule == IdentityProvider.Rules.CLIENT ? "client_id" : "issuer");
    }

    private FormModel form() {
        var current = provider.current();
        var form = FormModel.post(
                "/admin/provider",
                t("Save"),
                Field.text("issuer", t("Issuer"))
                        .value(current.map(ProviderChoice::issuer).orElse(null))
                        .hint(t("Such as https://login.example.org/realms/staff. Empty switches it off."))
                        .within(null, 500),
                Field.text("client_id", t("Client id"))
                        .value(current.map(ProviderChoice::clientId).orElse(null))
                        .within(null, 300),
                Field.of(Field.Kind.PASSWORD, "new_secret", t("Client secret"))
                        .hint(t("Empty keeps the present one. It is stored encrypted.")),
                Field.text("label", t("On the button"))
                        .value(current.map(ProviderChoice::label).orElse(t("Company account")))
                        .within(null, 60),
                Field.check("provisions", t("Let unknown people with a verified address in as requesters"))
                        .value(current.map(ProviderChoice::provisions).orElse(false)));
        return provider.isFixed()
                ? form.refused(t("The environment (PLUMBLINE_OIDC_ISSUER) names the provider; what is set here waits."))
                : form;
    }

    @PostMapping("/admin/provider")
    Object set(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        var secret = typed.secret("new_secret");
        return page().take(typed, () -> {
            if (!typed.text("issuer").isEmpty()) {
                provider.check(typed.text("issuer"), typed.text("client_id"));
                listen(typed);
            }
            provider.set(
                    typed.text("issuer"),
                    typed.text("client_id"),
                    secret.isEmpty() ? null : secret,
                    typed.text("label"),
                    typed.isTicked("provisions"));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/admin/provider";
        });
    }

    /// Asks the provider for its description, so that a wrong issuer is told at once and not to the first visitor.
    private void listen(Typed typed) {
        var tried = new ProviderChoice(typed.text("issuer"), typed.text("client_id"), "", "", false);
        try {
            registrations.describe(tried, "https://localhost");
        } catch (RuntimeException silent) {
            throw new Refusal(IdentityProvider.Rules.SILENT, tried.issuer());
        }
    }
}
