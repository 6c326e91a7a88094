package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kernel.setting.MailServers.MailServer;
import org.plumbline.app.kernel.setting.MailServers.Security;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.app.organisation.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an administrator sets for the whole installation: its name, zone, fiscal year and address, and the mail server.
@Controller
class InstallationPages {
    private static final int MOST_PORT = 65_535;

    private final Settings settings;
    private final PublicAddress address;
    private final FiscalYear fiscal;
    private final MailServers mail;
    private final People people;
    private final Access access;

    InstallationPages(
            Settings settings,
            PublicAddress address,
            FiscalYear fiscal,
            MailServers mail,
            People people,
            Access access) {
        this.settings = settings;
        this.address = address;
        this.fiscal = fiscal;
        this.mail = mail;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/admin/installation")
    ModelAndView installation() {
        access.require(Permission.ADMINISTER);
        return page().show();
    }

    private FormPage page() {
        return FormPage.of(t("Installation"), installationForm())
                .asking(t("What is it called, and under which address do people reach it?"))
                .blaming(rule -> "address");
    }

    private FormModel installationForm() {
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(Option::of)
                .toList();
        return FormModel.post(
                "/admin/installation",
                t("Save"),
                Field.text("name", t("Name of the organisation"))
                        .value(settings.get(FirstRun.ORGANISATION_NAME).orElse(null))
                        .within(null, 200)
                        .required(),
                Field.select("zone", t("Time zone"), zones)
                        .value(settings.get(Locales.ZONE)
                                .orElse(ZoneId.systemDefault().getId()))
                        .hint(t("Defines days and the ends of periods.")),
                Field.select("fiscal", t("Fiscal year starts in"), months())
                        .value(fiscal.start().name())
                        .hint(t("Imports read \"2024\" and \"FY24\" as the fiscal year that ends in 2024. Amounts"
                                + " already imported move when the same years come again.")),
                Field.text("address", t("Public address"))
                        .value(address.stated().orElse(null))
                        .hint(t("Such as https://pmo.example.org, when a proxy with TLS stands before it. Its forwarded"
                                + " headers are believed after the next start."))
                        .within(null, 300));
    }

    static List<Option> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Option(
                        month.name(), month.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale())))
                .toList();
    }

    @PostMapping("/admin/installation")
    Object install(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            typed.wrong("name", t("Enter a name of 1 to 200 characters."));
        }
        if (!typed.text("zone").isEmpty() && !ZoneId.getAvailableZoneIds().contains(typed.text("zone"))) {
            typed.wrong("zone", t("Choose one of the zones."));
        }
        var month = typed.choice("fiscal", Month.class);
        return page().take(typed, () -> {
            address.state(typed.orNull("address"));
            settings.put(FirstRun.ORGANISATION_NAME, typed.text("name"));
            settings.put(Locales.ZONE, typed.orNull("zone"));
            month.ifPresent(fiscal::state);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/admin/installation";
        });
    }

    @GetMapping("/admin/mail")
    ModelAndView mail() {
        access.require(Permission.ADMINISTER);
        return mailPage().show();
    }

    private FormPage mailPage() {
        return FormPage.in("organisation/mail", Map.of("ready", mail.current().isPresent()), mailForm())
                .blaming(rule -> "host");
    }

    private FormModel mailForm() {
        var server = mail.current();
        return FormModel.post(
                "/admin/mail",
                t("Save"),
                Field.text("host", t("Host"))
                        .value(server.map(MailServer::host).orElse(null))
                        .within(null, 253)
                        .required(),
                Field.number("port", t("Port"))
                        .value(server.map(MailServer::port).orElse(587))
                        .within(1, MOST_PORT)
                        .required(),
                Field.radio(
                                "security",
                                t("Protection"),
                                List.of(
                                        new Option(Security.STARTTLS.name(), t("STARTTLS, usually port 587")),
                                        new Option(Security.TLS.name(), t("TLS from the start, usually port 465")),
                                        new Option(Security.NONE.name(), t("None: only for a server on this machine"))))
                        .value(server.map(MailServer::security)
                                .orElse(Security.STARTTLS)
                                .name()),
                Field.text("user", t("User")).value(server.map(MailServer::user).orElse(null)),
                Field.of(Field.Kind.PASSWORD, "new_password", t("Password"))
                        .hint(t("Empty keeps the present one. It is stored encrypted.")),
                Field.of(Field.Kind.EMAIL, "from", t("Letters come from"))
                        .value(server.map(MailServer::from).orElse(null))
                        .required());
    }

    @PostMapping("/admin/mail")
    Object setMail(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        return mailPage().take(typed, server(typed), server -> {
            var password = typed.secret("new_password");
            mail.set(server, password.isEmpty() ? null : password);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved. Send yourself a letter to try it.")));
            return "redirect:/admin/mail";
        });
    }

    /// The server as typed; null where its protection is not chosen.
    private static @Nullable MailServer server(Typed typed) {
        if (!typed.text("host").matches("[A-Za-z0-9.:_-]{1,253}")) {
            typed.wrong("host", t("Enter the name or address of the server, such as smtp.example.org."));
        }
        var port = typed.whole("port", -1);
        if (port < 1 || port > MOST_PORT) {
            typed.wrong("port", t("Enter a number between 1 and 65535."));
        }
        if (!PersonForm.isAddress(typed.text("from"))) {
            typed.wrong("from", t("Enter an address such as pmo@example.org."));
        }
        typed.require("security", t("Choose one."));
        return typed.choice("security", Security.class)
                .map(chosen ->
                        new MailServer(typed.text("host"), port, chosen, typed.orNull("user"), typed.text("from")))
                .orElse(null);
    }

    @PostMapping("/admin/mail/test")
    String tryMail(RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        var person = people.get(access.actor().personId());
        var to = person.email();
        if (to == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("You have no e-mail address yourself.")));
            return "redirect:/admin/mail";
        }
        return Outcome.of(
                redirect,
                "/admin/mail",
                t("A letter is on its way to {0}.", to),
                () -> mail.send(to, t("A letter from Plumbline"), t("The mail server works.")));
    }
}
