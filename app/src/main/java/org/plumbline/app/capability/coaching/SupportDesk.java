package org.plumbline.app.capability.coaching;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.ServiceDesk;
import org.plumbline.app.organisation.support.SupportTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All help that people asked for, in one list: services of offices with the time agreed for an answer, administrative
/// support, and coaching. Each stays with the room that keeps it.
@Service
public class SupportDesk {
    private final CoachingDesk desk;
    private final CoachingDoor door;
    private final ServiceDesk services;
    private final SupportTasks tasks;
    private final Offices offices;
    private final Parts parts;
    private final Clock clock;

    SupportDesk(
            CoachingDesk desk,
            CoachingDoor door,
            ServiceDesk services,
            SupportTasks tasks,
            Offices offices,
            Parts parts,
            Clock clock) {
        this.desk = desk;
        this.door = door;
        this.services = services;
        this.tasks = tasks;
        this.offices = offices;
        this.parts = parts;
        this.clock = clock;
    }

    /// Something somebody asked for.
    ///
    /// @param kind what sort of help
    /// @param personId for whom; null where not known
    /// @param by the day until which an answer was agreed; null for none agreed
    /// @param answeredOn null while it waits
    public record Request(
            String key,
            String title,
            String href,
            String kind,
            @Nullable UUID personId,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate by,
            @Nullable LocalDate answeredOn) {
        /// True while it waits longer than agreed, or was answered too late.
        public boolean isLate(LocalDate today) {
            return by != null && by.isBefore(answeredOn == null ? today : answeredOn);
        }
    }

    /// How fast help comes.
    ///
    /// @param inTime of those with a time agreed, the share answered within it, from 0 to 1; null without any
    public record Figures(
            long asked, long waiting, long late, @Nullable Double inTime) {}

    /// What the acting person sees: the desk everything, others their own; what waits longest first.
    @Transactional(readOnly = true)
    public List<Request> seen() {
        var all = new ArrayList<Request>();
        if (door.runs()) {
            offices.all().forEach(office -> requests(office.id(), all));
            for (var task : tasks.open()) {
                all.add(new Request(
                        task.key(),
                        task.title(),
                        "/support",
                        t(task.kind().label()),
                        task.askedBy(),
                        null,
                        task.due(),
                        task.doneOn()));
            }
        } else {
            own(all);
        }
        for (var one : desk.seen()) {
            all.add(new Request(
                    one.key(),
                    t("Coaching: {0}", one.topic()),
                    one.href(),
                    t("Coaching"),
                    one.coacheeId(),
                    one.askedOn(),
                    null,
                    one.state() == CoachingState.REQUESTED ? null : one.askedOn()));
        }
        all.sort(Comparator.comparing((Request one) -> one.answeredOn() != null)
                .thenComparing(Request::by, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Request::key));
        return all;
    }

    /// Who asked reads the day until which an answer was agreed, as the desk does.
    private void own(List<Request> all) {
        var promises = new HashMap<UUID, Integer>();
        for (var offer : services.offers()) {
            var days = offer.responseDays();
            if (days != null) {
                promises.put(offer.id(), days.intValue());
            }
        }
        services.mine().forEach(part -> {
            var service = part.facts().id("service");
            all.add(request(part, service == null ? null : promises.get(service)));
        });
    }

    private void requests(UUID office, List<Request> all) {
        var promises = new HashMap<UUID, Integer>();
        for (var service : parts.of(office, PartKind.SERVICE)) {
            var days = service.facts().number("response_days");
            if (days != null) {
                promises.put(service.id(), days.intValue());
            }
        }
        for (var part : parts.of(office, PartKind.REQUEST)) {
            var service = part.facts().id("service");
            all.add(request(part, service == null ? null : promises.get(service)));
        }
    }

    private static Request request(PartView part, @Nullable Integer days) {
        var asked = part.facts().date("submitted_on");
        var answered = part.facts().date("answered_on");
        return new Request(
                part.key(),
                part.title(),
                part.href(),
                t("Service"),
                part.facts().id("requester"),
                asked,
                asked == null || days == null ? null : asked.plusDays(days),
                answered == null && part.state() != PartState.SUBMITTED ? asked : answered);
    }

    /// How fast help comes, of what the acting person sees.
    @Transactional(readOnly = true)
    public Figures figures(List<Request> seen) {
        var today = LocalDate.now(clock);
        var agreed = seen.stream()
                .filter(one -> one.by() != null && one.answeredOn() != null)
                .toList();
        var late = seen.stream().filter(one -> one.isLate(today)).count();
        var inTime = agreed.stream().filter(one -> !one.isLate(today)).count();
        return new Figures(
                seen.size(),
                seen.stream().filter(one -> one.answeredOn() == null).count(),
                late,
                agreed.isEmpty() ? null : (double) inTime / agreed.size());
    }
}
