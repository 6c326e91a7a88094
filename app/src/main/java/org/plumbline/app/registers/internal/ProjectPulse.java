package org.plumbline.app.registers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.RegistersChanged;
import org.plumbline.app.registers.RegistersChanged.OpenRisk;
import org.plumbline.app.registers.RegistersChanged.WaitingDecision;
import org.plumbline.engine.status.Facts.Exposure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells what stands open in a project's registers after each change of them.
@Component
public class ProjectPulse {
    private static final int TOP_RISKS = 10;

    private final RecordSearch search;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectPulse(RecordSearch search, People people, ApplicationEventPublisher events, Clock clock) {
        this.search = search;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// Tells it, within the transaction of the change.
    public void tell(UUID projectId) {
        events.publishEvent(measure(projectId));
    }

    /// What stands open.
    public RegistersChanged measure(UUID projectId) {
        var inUse = search.inUse(projectId);
        var open = search.open(projectId);
        var today = LocalDate.now(clock);
        var names = names(open);
        return new RegistersChanged(
                projectId,
                inUse.contains(RegisterKind.RISK) ? exposure(open, RegisterKind.RISK, today) : null,
                inUse.contains(RegisterKind.ISSUE) ? exposure(open, RegisterKind.ISSUE, today) : null,
                open.stream()
                        .filter(record -> record.kind() == RegisterKind.RISK
                                && record.score().isPresent())
                        .sorted(Comparator.<RegisterView>comparingInt(
                                        risk -> -risk.score().orElse(0))
                                .thenComparing(RegisterView::key))
                        .limit(TOP_RISKS)
                        .map(risk -> risk(risk, names))
                        .toList(),
                open.stream()
                        .filter(record -> record.kind() == RegisterKind.DECISION)
                        .sorted(Comparator.comparing(RegisterView::due, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(RegisterView::key))
                        .map(decision -> decision(decision, names))
                        .toList());
    }

    private Map<UUID, PersonView> names(List<RegisterView> records) {
        var ids = new HashSet<UUID>();
        for (var record : records) {
            for (var field : List.of(RegisterField.OWNER, RegisterField.ASKED_OF)) {
                var id = record.reference(field);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return people.byIds(ids);
    }

    private static Exposure exposure(List<RegisterView> open, RegisterKind kind, LocalDate today) {
        var records = open.stream().filter(record -> record.kind() == kind).toList();
        return new Exposure(
                records.size(),
                (int) records.stream().filter(ProjectPulse::isCritical).count(),
                (int) records.stream()
                        .filter(record -> isUnmanaged(record, today))
                        .count());
    }

    private static boolean isCritical(RegisterView record) {
        return record.kind() == RegisterKind.RISK
                ? record.score().orElse(0) >= 16
                : "CRITICAL".equals(record.text(RegisterField.PRIORITY));
    }

    /// Nobody answers for it, nothing is said to be done about it, or it is past its day. An issue that has an owner
    /// and a day is being managed: its resolution is written when it is found.
    private static boolean isUnmanaged(RegisterView record, LocalDate today) {
        var isUnanswered = record.kind() == RegisterKind.RISK
                && record.text(RegisterField.RESPONSE) == null
                && record.text(RegisterField.RESPONSE_PLAN) == null;
        return record.ownerId() == null || isUnanswered || record.isOverdue(today);
    }

    private static OpenRisk risk(RegisterView risk, Map<UUID, PersonView> names) {
        var probability = risk.scale(RegisterField.PROBABILITY);
        var impact = risk.scale(RegisterField.IMPACT);
        var plan = risk.text(RegisterField.RESPONSE_PLAN);
        var response = risk.text(RegisterField.RESPONSE);
        return new OpenRisk(
                risk.key(),
                risk.title(),
                probability == null ? 0 : probability,
                impact == null ? 0 : impact,
                risk.number(RegisterField.IMPACT_COST),
                name(risk.ownerId(), names),
                risk.due(),
                plan != null || response == null ? plan : RegisterField.choiceLabel(response));
    }

    private static WaitingDecision decision(RegisterView decision, Map<UUID, PersonView> names) {
        var body = decision.text(RegisterField.ASKED_BODY);
        var person = name(decision.reference(RegisterField.ASKED_OF), names);
        return new WaitingDecision(
                decision.key(),
                decision.title(),
                person == null ? body : person,
                decision.date(RegisterField.REQUESTED_ON),
                decision.due(),
                decision.text(RegisterField.COST_OF_WAITING));
    }

    private static @Nullable String name(@Nullable UUID personId, Map<UUID, PersonView> names) {
        var person = personId == null ? null : names.get(personId);
        return person == null ? null : person.name();
    }
}
