package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kernel.setting.MailServers.MailServer;
import org.plumbline.app.kernel.setting.MailServers.Security;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.app.organisation.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    String installation(Model model) {
        access.require(Permission.ADMINISTER);
        return show(model, installationForm());
    }

    private static String show(Model model, FormModel form) {
        model.addAttribute("title", t("Installation"));
        model.addAttribute("question", t("What is it called, and under which address do people reach it?"));
        model.addAttribute("form", form);
        return "organisation/form";
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
                                + " already imported stay in their months.")),
                Field.text("address", t("Public address"))
                        .value(address.stated().orElse(null))
                        .hint(t("Such as https://pmo.example.org, when a proxy with TLS stands before it. Its forwarded"
                                + " headers are believed after the next start."))
                        .within(null, 300));
    }

    private static List<Option> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Option(
                        month.name(), month.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale())))
                .toList();
    }

    @PostMapping("/admin/installation")
    String install(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        var typed = new Typed(request);
        var errors = new LinkedHashMap<String, String>();
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            errors.put("name", t("Enter a name of 1 to 200 characters."));
        }
        if (!typed.text("zone").isEmpty() && !ZoneId.getAvailableZoneIds().contains(typed.text("zone"))) {
            errors.put("zone", t("Choose one of the zones."));
        }
        var isMonth =
                Arrays.stream(Month.values()).anyMatch(month -> month.name().equals(typed.text("fiscal")));
        if (!typed.text("fiscal").isEmpty() && !isMonth) {
            errors.put("fiscal", t("Choose one of the months."));
        }
        if (errors.isEmpty()) {
            try {
                address.state(typed.orNull("address"));
                settings.put(FirstRun.ORGANISATION_NAME, typed.text("name"));
                settings.put(Locales.ZONE, typed.orNull("zone"));
                if (isMonth) {
                    fiscal.state(Month.valueOf(typed.text("fiscal")));
                }
                redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
                return "redirect:/admin/installation";
            } catch (Refusal refusal) {
                errors.put("address", Sentences.of(refusal));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, installationForm().filled(typed.all(), errors));
    }

    @GetMapping("/admin/mail")
    String mail(Model model) {
        access.require(Permission.ADMINISTER);
        return showMail(model, mailForm());
    }

    private String showMail(Model model, FormModel form) {
        model.addAttribute("form", form);
        model.addAttribute("ready", mail.current().isPresent());
        return "organisation/mail";
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
    String setMail(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        var typed = new Typed(request);
        var errors = mailErrors(typed);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showMail(model, mailForm().filled(typed.all(), errors));
        }
        var server = new MailServer(
                typed.text("host"),
                typed.number("port"),
                Security.valueOf(typed.text("security")),
                typed.orNull("user"),
                typed.text("from"));
        var password = typed.secret("new_password");
        try {
            mail.set(server, password.isEmpty() ? null : password);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showMail(model, mailForm().filled(typed.all(), Map.of("host", Sentences.of(refusal))));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved. Send yourself a letter to try it.")));
        return "redirect:/admin/mail";
    }

    private static Map<String, String> mailErrors(Typed typed) {
        var errors = new LinkedHashMap<String, String>();
        if (!typed.text("host").matches("[A-Za-z0-9.:_-]{1,253}")) {
            errors.put("host", t("Enter the name or address of the server, such as smtp.example.org."));
        }
        if (typed.number("port") < 1 || typed.number("port") > MOST_PORT) {
            errors.put("port", t("Enter a number between 1 and 65535."));
        }
        if (!PersonForm.isAddress(typed.text("from"))) {
            errors.put("from", t("Enter an address such as pmo@example.org."));
        }
        if (!typed.text("security").matches("STARTTLS|TLS|NONE")) {
            errors.put("security", t("Choose one."));
        }
        return errors;
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
