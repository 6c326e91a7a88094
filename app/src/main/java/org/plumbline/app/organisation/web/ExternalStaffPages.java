package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.Engagement;
import org.plumbline.app.organisation.ExternalStaff;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The contract of an external person, and the report of where people come from.
@Controller
public class ExternalStaffPages {
    private static final String CONTRACT = "/admin/people/{id}/contract";
    private static final Pattern RATE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

    private final ExternalStaff staff;
    private final People people;
    private final Access access;
    private final Clock clock;

    ExternalStaffPages(ExternalStaff staff, People people, Access access, Clock clock) {
        this.staff = staff;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static NavigationRule externalStaffEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.ADMIN, "External staff", "/admin/external-staff", 12),
                access -> access.may(Permission.MANAGE_PEOPLE) || access.is(Role.FINANCE));
    }

    /// Contracts about to end wait for those who look after people, and for whom the person reports to.
    @Bean
    static WorkSource endingContracts(ExternalStaff staff, Access access) {
        return () -> staff.ending().stream().map(line -> item(line, access)).toList();
    }

    private static WorkItem item(ExternalStaff.Line line, Access access) {
        var engagement = line.engagement();
        var href = access.may(Permission.MANAGE_PEOPLE)
                ? "/admin/people/" + line.personId() + "/contract"
                : "/people/" + line.personId();
        return new WorkItem(
                WorkItem.Section.DUE,
                t("The contract of {0} ends", line.name()),
                href,
                engagement == null ? "" : t("{0} · all access ends with that day", engagement.supplier()),
                engagement == null ? null : engagement.untilDay());
    }

    @GetMapping("/admin/external-staff")
    String report(Model model) {
        var today = LocalDate.now(clock);
        var lines = staff.lines();
        model.addAttribute("lines", lines);
        model.addAttribute("sources", staff.sourcing());
        model.addAttribute("byRole", staff.sourcingByRole());
        model.addAttribute(
                "ending", lines.stream().filter(line -> isEnding(line, today)).count());
        model.addAttribute("today", today);
        model.addAttribute("mayManage", access.may(Permission.MANAGE_PEOPLE));
        return "organisation/external_staff";
    }

    private static boolean isEnding(ExternalStaff.Line line, LocalDate today) {
        var engagement = line.engagement();
        return engagement != null && engagement.isEnding(today);
    }

    /// What a department pays a day, each currency on its own.
    public static String cost(Map<String, BigDecimal> costs) {
        return costs.isEmpty()
                ? Formats.NONE
                : String.join(
                        " + ",
                        costs.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(cost -> Formats.money(cost.getValue(), cost.getKey()))
                                .toList());
    }

    @GetMapping("/admin/external-staff.csv")
    ResponseEntity<byte[]> people() {
        var csv = new Csv(List.of("Person", "Department", "Supplier", "Contract until", "Day rate", "Currency"));
        for (var line : staff.lines()) {
            var engagement = line.engagement();
            var cells = new java.util.ArrayList<@Nullable Object>(List.of(line.name()));
            cells.add(line.department());
            cells.add(engagement == null ? null : engagement.supplier());
            cells.add(engagement == null ? null : engagement.untilDay());
            cells.add(engagement == null ? null : engagement.dayRate());
            cells.add(engagement == null ? null : engagement.currency());
            csv.line(cells);
        }
        return file(csv, "external-staff");
    }

    @GetMapping("/admin/sourcing.csv")
    ResponseEntity<byte[]> departments() {
        var csv = new Csv(List.of("Department", "Internal", "External", "External share %", "Sourcing", "Cost a day"));
        for (var source : staff.sourcing()) {
            var costs = new HashMap<>(source.costADay());
            csv.line(List.of(
                    source.department() == null ? "" : source.department(),
                    source.internal(),
                    source.external(),
                    source.externalShare(),
                    source.kind(),
                    String.join(
                            " + ",
                            costs.entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(cost -> cost.getValue() + " " + cost.getKey())
                                    .toList())));
        }
        return file(csv, "sourcing");
    }

    @GetMapping("/admin/sourcing-by-role.csv")
    ResponseEntity<byte[]> roles() {
        var csv = new Csv(List.of("Role", "Internal", "External", "External share %", "Sourcing"));
        for (var source : staff.sourcingByRole()) {
            csv.line(List.of(
                    String.valueOf(source.department()),
                    source.internal(),
                    source.external(),
                    source.externalShare(),
                    source.kind()));
        }
        return file(csv, "sourcing-by-role");
    }

    private static ResponseEntity<byte[]> file(Csv csv, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(CONTRACT)
    ModelAndView contract(@PathVariable UUID id) {
        access.require(Permission.MANAGE_PEOPLE);
        var person = people.get(id);
        return page(person, form(person, staff.of(person.id()).orElse(null)));
    }

    private ModelAndView page(PersonView person, FormModel form) {
        var page = new ModelAndView("organisation/contract");
        page.addObject("person", person);
        page.addObject("form", form);
        page.addObject("isEngaged", staff.of(person.id()).isPresent());
        return page;
    }

    private static FormModel form(PersonView person, @Nullable Engagement engagement) {
        return FormModel.post(
                        "/admin/people/" + person.id() + "/contract",
                        t("Save"),
                        Field.text("supplier", t("Supplier"))
                                .value(engagement == null ? null : engagement.supplier())
                                .within(null, 200)
                                .required(),
                        Field.date("until", t("Contract until"))
                                .value(engagement == null ? null : engagement.untilDay())
                                .hint(t("All access ends with that day."))
                                .required(),
                        Field.text("rate", t("Day rate"))
                                .value(engagement == null ? null : engagement.dayRate())
                                .hint(t("Read by those who look after people and by finance only.")),
                        Field.text("currency", t("Currency"))
                                .value(engagement == null ? null : engagement.currency())
                                .hint(t("Three letters, such as GBP"))
                                .within(null, 3))
                .cancel("/admin/people/" + person.id());
    }

    @PostMapping(CONTRACT)
    Object agree(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        access.require(Permission.MANAGE_PEOPLE);
        var person = people.get(id);
        var errors = errors(typed);
        var until = typed.day("until");
        var form = form(person, null);
        if (errors.isEmpty() && until != null) {
            var rate = typed.orNull("rate");
            try {
                staff.agree(
                        person.id(),
                        new Engagement(
                                typed.text("supplier"),
                                until,
                                rate == null ? null : new BigDecimal(rate),
                                rate == null ? null : currency(typed)));
                redirect.addFlashAttribute(
                        "flash", Flash.done(t("Saved. All access ends with {0}.", Formats.date(until))));
                return "redirect:/admin/people/" + person.id();
            } catch (Refusal refusal) {
                form = form.refused(Sentences.of(refusal));
            }
        }
        var page = page(person, form.filled(typed.all(), errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String currency(Typed typed) {
        return typed.text("currency").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> errors(Typed typed) {
        var errors = new LinkedHashMap<String, String>();
        if (typed.text("supplier").isEmpty() || typed.text("supplier").length() > 200) {
            errors.put("supplier", t("Enter the supplier, 1 to 200 characters."));
        }
        if (typed.day("until") == null) {
            errors.put("until", t("Enter the last day of the contract."));
        }
        var rate = typed.orNull("rate");
        if (rate != null && (!RATE.matcher(rate).matches() || new BigDecimal(rate).signum() == 0)) {
            errors.put("rate", t("Enter an amount such as 850.00, or leave it empty."));
        }
        if (rate != null && !Formats.isCurrency(currency(typed))) {
            errors.put("currency", t("Enter the three letters of a currency, such as GBP."));
        }
        return errors;
    }

    @PostMapping(CONTRACT + "/removal")
    String takeOn(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/admin/people/" + id,
                t("One of us now: access ends no more by itself."),
                () -> staff.takeOn(id));
    }
}
