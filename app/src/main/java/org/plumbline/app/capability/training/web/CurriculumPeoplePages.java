package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.capability.training.Curricula;
import org.plumbline.app.capability.training.CurriculumPeople;
import org.plumbline.app.capability.training.CurriculumView;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.role.AssignmentView;
import org.plumbline.app.organisation.role.RoleHolders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who takes a curriculum: added by name, by role or by department, taken out, enrolled as a group.
@Controller
class CurriculumPeoplePages {
    private final Curricula curricula;
    private final CurriculumPeople members;
    private final TrainingSessions sessions;
    private final RoleHolders holders;
    private final Departments departments;
    private final People people;
    private final Access access;
    private final Clock clock;

    CurriculumPeoplePages(
            Curricula curricula,
            CurriculumPeople members,
            TrainingSessions sessions,
            RoleHolders holders,
            Departments departments,
            People people,
            Access access,
            Clock clock) {
        this.curricula = curricula;
        this.members = members;
        this.sessions = sessions;
        this.holders = holders;
        this.departments = departments;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    private FormPage page(CurriculumView one) {
        var form = FormModel.post(
                one.href() + "/people",
                t("Add them"),
                Field.person("person", t("People"), List.of()).several(),
                Field.date("due", t("Passed by")).hint(t("Empty for no day")));
        if (curricula.mayRun()) {
            form = form.section(
                    t("Whole groups"),
                    null,
                    Field.check("holders", t("Everybody who holds its role")),
                    Field.select(
                            "department",
                            t("Everybody in a department"),
                            departments.all().stream()
                                    .map(unit -> new Option(unit.id().toString(), unit.name()))
                                    .toList()));
        }
        return FormPage.of(t("Who takes {0}?", one.title()), form.cancel(one.href()));
    }

    @GetMapping(CurriculumPages.ONE + "/people/new")
    ModelAndView choose(@PathVariable String key) {
        return page(curricula.get(key)).show();
    }

    @PostMapping(CurriculumPages.ONE + "/people")
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = curricula.get(key);
        var due = typed.day("due");
        return page(one).take(typed, () -> {
            var added = members.add(one, wanted(one, typed), due);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} people added.", added)));
            return "redirect:" + one.href();
        });
    }

    private Set<UUID> wanted(CurriculumView one, Typed typed) {
        var wanted = new LinkedHashSet<UUID>();
        typed.each("person").forEach(text -> Typed.id(text).ifPresent(wanted::add));
        var role = one.terms().roleId();
        if (curricula.mayRun() && typed.isTicked("holders") && role != null) {
            var today = LocalDate.now(clock);
            var ids = holders.present().stream()
                    .filter(held ->
                            held.roleId().equals(role) && !held.fromDay().isAfter(today))
                    .map(AssignmentView::personId)
                    .toList();
            wanted.addAll(here(people.byIds(ids).values()));
        }
        var department = typed.reference("department");
        if (curricula.mayRun() && department != null) {
            wanted.addAll(here(people.of(department)));
        }
        return wanted;
    }

    private static List<UUID> here(java.util.Collection<PersonView> all) {
        return all.stream().filter(one -> !one.hasLeft()).map(PersonView::id).toList();
    }

    /// Takes it oneself.
    @PostMapping(CurriculumPages.ONE + "/mine")
    String begin(@PathVariable String key, RedirectAttributes redirect) {
        var one = curricula.get(key);
        return Outcome.of(redirect, one.href(), t("It stands under My learning."), () -> {
            var _ = members.add(one, List.of(access.actor().personId()), null);
        });
    }

    @PostMapping(CurriculumPages.ONE + "/people/{person}/removal")
    String remove(@PathVariable String key, @PathVariable UUID person, RedirectAttributes redirect) {
        var one = curricula.get(key);
        return Outcome.of(redirect, one.href() + "#people", t("Taken out."), () -> members.remove(one, person));
    }

    /// Enrols everybody to whom the course of a session is open.
    @PostMapping(CurriculumPages.ONE + "/sessions/{session:TRN-[0-9]+}")
    String enrol(@PathVariable String key, @PathVariable String session, RedirectAttributes redirect) {
        var one = curricula.get(key);
        var on = sessions.get(session);
        return Outcome.of(redirect, one.href() + "#schedule", () -> {
            var enrolled = members.enrol(one, on);
            return t("{0} people enrolled in {1}.", enrolled, on.key());
        });
    }
}
