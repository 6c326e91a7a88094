package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PeopleRegister;
import org.plumbline.app.organisation.PeopleRegister.Listed;
import org.plumbline.app.organisation.PeopleRegister.Show;
import org.plumbline.app.organisation.PeopleRegister.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register of people, and adding one.
@Controller
class PeoplePages {
    private final PeopleRegister register;
    private final People people;
    private final Departments departments;
    private final Access access;

    PeoplePages(PeopleRegister register, People people, Departments departments, Access access) {
        this.access = access;
        this.register = register;
        this.people = people;
        this.departments = departments;
    }

    @GetMapping("/admin/people")
    String people(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var wanted = wanted(query, query.value("show", Show.class).orElse(Show.ACTIVE));
        var rows = register.page(wanted, query.offset(), query.size()).stream()
                .map(PeoplePages::row)
                .toList();
        model.addAttribute(
                "register",
                Register.of(t("People"), query, columns(), empty())
                        .rows(rows, register.count(wanted))
                        .chips(chips(query))
                        .facets(List.of(
                                Facet.of("department", t("Department"), PersonForm.options(departments.all())))));
        return Htmx.wantsPiece(request) ? "kit/register" : "organisation/people";
    }

    private PeopleRegister.Wanted wanted(RegisterQuery query, Show show) {
        return new PeopleRegister.Wanted(
                query.text(),
                query.value("department").map(PeoplePages::idOrNothing).orElse(null),
                show,
                query.sort(Sort.class).orElse(Sort.NAME),
                query.isDescending());
    }

    /// An id that is none matches nobody.
    private static java.util.UUID idOrNothing(String text) {
        try {
            return java.util.UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return new java.util.UUID(0, 1);
        }
    }

    private List<FilterChip> chips(RegisterQuery query) {
        return List.of(
                new FilterChip(t("Active"), null, register.count(wanted(query, Show.ACTIVE))),
                new FilterChip(t("Sign in"), "signs_in", register.count(wanted(query, Show.SIGNS_IN))),
                new FilterChip(t("Invited"), "invited", register.count(wanted(query, Show.INVITED))),
                new FilterChip(t("Unconfirmed"), "unconfirmed", register.count(wanted(query, Show.UNCONFIRMED))),
                new FilterChip(t("Left"), "left", register.count(wanted(query, Show.LEFT))));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("name", t("Person")).sorted(),
                Column.text("department", t("Department")).sorted().wide(),
                Column.text("state", t("Sign-in")),
                Column.text("last", t("Last signed in")).sorted().wide());
    }

    private static Row row(Listed person) {
        var name = Cell.link(person.name(), "/admin/people/" + person.id())
                .sub(person.email() == null ? person.jobTitle() : person.email());
        return Row.of(
                person.id().toString(),
                person.isExternal() ? name.tags(t("external")) : name,
                Cell.text(person.department()),
                state(person),
                Cell.muted(Formats.moment(person.lastAt())));
    }

    private static Cell state(Listed person) {
        if (person.hasLeft()) {
            return Cell.state(t("Left"), Tone.MUTED);
        }
        if (person.signsIn()) {
            return Cell.state(t("Signs in"), Tone.GOOD);
        }
        if (person.isInvited()) {
            return Cell.state(t("Invited"), Tone.ACCENT);
        }
        return person.isConfirmed() ? Cell.state(t("No sign-in"), Tone.MUTED) : Cell.state(t("Unconfirmed"), Tone.CARE);
    }

    private static Empty empty() {
        return Empty.of(t("Nobody here yet"), t("Add a person, or take them in from a file."))
                .next(t("Take in a file"), "/admin/people/import");
    }

    @GetMapping("/admin/people/new")
    ModelAndView blank() {
        access.require(Permission.MANAGE_PEOPLE);
        return page().show();
    }

    private FormPage page() {
        return FormPage.of(t("Add a person"), PersonForm.of("/admin/people", null, null, departments.all()))
                .blaming(rule -> "email");
    }

    @PostMapping("/admin/people")
    Object add(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.MANAGE_PEOPLE);
        PersonForm.check(typed);
        var person = PersonForm.read(typed);
        return page().take(typed, () -> {
            var id = people.add(new NewPerson(
                    person.name(),
                    person.email(),
                    person.departmentId(),
                    person.jobTitle(),
                    person.managerId(),
                    person.isExternal(),
                    true));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is added.", person.name())));
            return "redirect:/admin/people/" + id;
        });
    }
}
