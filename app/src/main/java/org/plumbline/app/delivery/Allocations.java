package org.plumbline.app.delivery;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far plans allocate people and how long ahead they ask for them, from today on, in projects that the acting
/// person sees. A person is known across plans by their address; without one the plans do not say that two names are
/// one person.
@Service
public class Allocations {
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Allocations(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /// Somebody's share of a working day in a project, in percent.
    public record Share(UUID projectId, int percent) {}

    /// The day on which somebody is allocated most.
    ///
    /// @param percent of a working day, of all projects together
    public record Peak(String person, int percent, LocalDate day, List<Share> shares) {
        public Peak {
            shares = List.copyOf(shares);
        }
    }

    /// Work of somebody in a plan.
    ///
    /// @param who by what they are told apart
    /// @param units percent of a working day
    record Stretch(String who, String person, UUID projectId, LocalDate start, LocalDate finish, double units) {}

    /// Whoever is allocated beyond a limit on some day, most first.
    ///
    /// @param percent of a working day that is still within the limit
    @Transactional(readOnly = true)
    public List<Peak> beyond(int percent) {
        var sight = access.sight();
        var stretches = jdbc.sql("""
                        select coalesce(lower(r.email), a.project_id || ' ' || lower(r.name)) as who,
                            coalesce(r.name, r.email) as person, a.project_id, a.start_at::date as start,
                            a.finish_at::date as finish, a.units
                        from delivery.plan_assignment a
                        join delivery.plan_resource r on r.project_id = a.project_id and r.unique_id = a.resource
                        where r.kind = 'WORK' and a.units > 0 and coalesce(r.max_units, 100) <= 100
                        and a.finish_at >= :today and a.start_at is not null
                        and coalesce(r.email, r.name) is not null
                        """).param("today", LocalDate.now(clock)).query(Rows.of(Stretch.class)).list().stream()
                .filter(one -> sight.covers(one.projectId()))
                .toList();
        return peaks(stretches, LocalDate.now(clock)).stream()
                .filter(one -> one.percent() > percent)
                .sorted(Comparator.comparingInt(Peak::percent).reversed().thenComparing(Peak::person))
                .toList();
    }

    /// Work of somebody that begins sooner than it should after it was asked for.
    ///
    /// @param askedOn as of which day the plan first asked for it
    /// @param startOn the day it begins
    public record Ask(String person, UUID projectId, LocalDate askedOn, LocalDate startOn) {
        /// Working days between, Monday to Friday; 0 where it was asked for on the day or later.
        public int notice() {
            return workingDays(askedOn, startOn);
        }
    }

    /// Whose work, from today on, was asked for fewer working days ahead than a standard says, in projects that the
    /// acting person sees; the shortest notice first, one line for each person and project. What goes on from other
    /// work in the same project, or stood in the first plan that came, does not count: that is no new booking, and
    /// since when this was asked for is not known.
    ///
    /// @param days working days that are enough
    @Transactional(readOnly = true)
    public List<Ask> late(int days) {
        var sight = access.sight();
        var asks = jdbc
                .sql("""
                        select coalesce(r.name, r.email) as person, s.project_id, s.asked_on, s.start_on
                        from delivery.plan_asked s
                        join delivery.plan_resource r on r.project_id = s.project_id and r.unique_id = s.resource
                        where r.kind = 'WORK' and coalesce(r.max_units, 100) <= 100 and s.asked_on is not null
                        and s.start_on >= :today and s.start_on < s.asked_on + :most
                        and coalesce(r.email, r.name) is not null and not exists (
                        select 1 from delivery.plan_assignment o where o.project_id = s.project_id
                        and o.resource = s.resource and o.start_at::date < s.start_on
                        and o.finish_at::date >= s.start_on - 4)
                        """)
                .param("today", LocalDate.now(clock))
                .param("most", 2 * days + 4)
                .query(Rows.of(Ask.class))
                .list()
                .stream()
                .filter(one -> sight.covers(one.projectId()))
                .toList();
        return shorter(asks, days);
    }

    /// Those with fewer working days than enough, the shortest of each person and project.
    static List<Ask> shorter(List<Ask> asks, int days) {
        var shortest = new HashMap<String, Ask>();
        for (var ask : asks) {
            if (ask.notice() < days) {
                shortest.merge(
                        ask.projectId() + " " + ask.person(),
                        ask,
                        (one, other) -> other.notice() < one.notice() ? other : one);
            }
        }
        return shortest.values().stream()
                .sorted(Comparator.comparingInt(Ask::notice).thenComparing(Ask::person))
                .toList();
    }

    private static int workingDays(LocalDate from, LocalDate to) {
        return (int) Stream.iterate(from, day -> day.isBefore(to), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
    }

    /// The day of the most work for each person, the first of several; work before the first day does not count.
    static List<Peak> peaks(List<Stretch> stretches, LocalDate first) {
        var of = new HashMap<String, List<Stretch>>();
        stretches.forEach(
                one -> of.computeIfAbsent(one.who(), who -> new ArrayList<>()).add(one));
        return of.values().stream().map(list -> peak(list, first)).toList();
    }

    private static Peak peak(List<Stretch> work, LocalDate first) {
        @Nullable LocalDate best = null;
        var most = -1.0;
        var days = work.stream()
                .map(one -> one.start().isBefore(first) ? first : one.start())
                .distinct()
                .sorted()
                .toList();
        for (var day : days) {
            var sum = on(work, day).stream().mapToDouble(Stretch::units).sum();
            if (sum > most) {
                most = sum;
                best = day;
            }
        }
        var day = best == null ? first : best;
        Map<UUID, Double> shares = new TreeMap<>();
        on(work, day).forEach(one -> shares.merge(one.projectId(), one.units(), Double::sum));
        return new Peak(
                work.getFirst().person(),
                (int) Math.round(Math.max(0, most)),
                day,
                shares.entrySet().stream()
                        .map(one -> new Share(one.getKey(), (int) Math.round(one.getValue())))
                        .toList());
    }

    private static List<Stretch> on(List<Stretch> work, LocalDate day) {
        return work.stream()
                .filter(one -> !one.start().isAfter(day) && !one.finish().isBefore(day))
                .toList();
    }
}
