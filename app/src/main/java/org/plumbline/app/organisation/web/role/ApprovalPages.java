package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.role.AppointmentView;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who is to work on a project and waits for the yes of line manager and project manager.
@Controller
public class ApprovalPages {
    private static final String PAGE = "/roles/approvals";

    private final Appointments appointments;
    private final RoleCatalogue catalogue;
    private final People people;
    private final GovernedScopes scopes;
    private final Access access;

    ApprovalPages(
            Appointments appointments, RoleCatalogue catalogue, People people, GovernedScopes scopes, Access access) {
        this.appointments = appointments;
        this.catalogue = catalogue;
        this.people = people;
        this.scopes = scopes;
        this.access = access;
    }

    @Bean
    static WorkSource appointmentWork(Appointments appointments, RoleCatalogue catalogue, People people) {
        return () -> {
            var asked = appointments.askedOfMe();
            var names =
                    people.byIds(asked.stream().map(AppointmentView::personId).collect(Collectors.toSet()));
            return asked.stream()
                    .map(one -> new WorkItem(
                            WorkItem.Section.DECIDE,
                            t(
                                    "{0} as {1}: do you agree?",
                                    name(names.get(one.personId())),
                                    catalogue.get(one.roleId()).title()),
                            PAGE,
                            t("{0} % of the time", one.share()),
                            one.fromDay()))
                    .toList();
        };
    }

    private static String name(@Nullable PersonView person) {
        return person == null ? "" : person.name();
    }

    /// An appointment with its names.
    ///
    /// @param steps who was asked and what they said, in words
    /// @param isMine where the acting person is asked now
    /// @param mayWithdraw where the acting person may take it back
    public record Line(
            AppointmentView asked,
            String role,
            String person,
            String where,
            List<String> steps,
            boolean isMine,
            boolean mayWithdraw) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    @GetMapping(PAGE)
    String show(Model model) {
        var waiting = appointments.waiting();
        var roles = catalogue.all().stream().collect(Collectors.toMap(RoleView::id, Function.identity()));
        var names = people.byIds(waiting.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.personId(), one.askedBy()),
                        one.consents().stream().map(AppointmentView.Consent::approverId)))
                .collect(Collectors.toSet()));
        var places = scopes.names(waiting.stream().map(AppointmentView::scope).collect(Collectors.toSet()));
        var me = access.actor().personId();
        model.addAttribute(
                "lines",
                waiting.stream()
                        .map(one -> {
                            var role = roles.get(one.roleId());
                            return new Line(
                                    one,
                                    role == null ? "" : role.title(),
                                    name(names.get(one.personId())),
                                    places.getOrDefault(one.scope(), t("something you may not see")),
                                    steps(one, id -> name(names.get(id))),
                                    one.askedNow().contains(me),
                                    one.askedBy().equals(me) || catalogue.mayTailor());
                        })
                        .toList());
        return "organisation/role/approvals";
    }

    private static List<String> steps(AppointmentView one, Function<UUID, String> name) {
        var steps = new ArrayList<String>();
        var now = one.asked();
        for (var consent : one.consents()) {
            var who = name.apply(consent.approverId());
            if (Boolean.TRUE.equals(consent.agreed())) {
                steps.add(t("{0} agrees", who));
            } else if (consent.place() == now) {
                steps.add(t("{0} is asked now", who));
            } else if (consent.place() > now) {
                steps.add(t("{0} is asked after that", who));
            }
        }
        return steps;
    }

    @PostMapping(PAGE + "/{id}/agreement")
    String agree(@PathVariable String id, RedirectAttributes redirect) {
        return Outcome.of(redirect, PAGE, t("Agreed."), () -> appointments.agree(RolePages.id(id)));
    }

    @PostMapping(PAGE + "/{id}/objection")
    String object(@PathVariable String id, Typed typed, RedirectAttributes redirect) {
        var why = typed.text("why");
        return Outcome.of(redirect, PAGE, t("Noted: you object."), () -> appointments.object(RolePages.id(id), why));
    }

    @PostMapping(PAGE + "/{id}/withdrawal")
    String withdraw(@PathVariable String id, RedirectAttributes redirect) {
        return Outcome.of(redirect, PAGE, t("Withdrawn."), () -> appointments.withdraw(RolePages.id(id)));
    }
}
