package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.SeatView;
import org.plumbline.app.organisation.body.Seats;
import org.springframework.stereotype.Component;

/// The list of bodies.
@Component
class BodyRegister {
    private final Bodies bodies;
    private final Seats seats;
    private final Meetings meetings;
    private final People people;
    private final GovernedScopes scopes;
    private final Clock clock;

    BodyRegister(Bodies bodies, Seats seats, Meetings meetings, People people, GovernedScopes scopes, Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.meetings = meetings;
        this.people = people;
        this.scopes = scopes;
        this.clock = clock;
    }

    private enum Sort {
        NAME,
        NEXT
    }

    private record Book(
            Map<UUID, List<SeatView>> seats,
            Map<UUID, PersonView> people,
            Map<UUID, MeetingView> next,
            Map<GovernedScope, String> scopes) {}

    Register draw(RegisterQuery query) {
        var all = bodies.all();
        var held = seats.on(LocalDate.now(clock), all);
        var book = new Book(
                held.stream().collect(Collectors.groupingBy(SeatView::bodyId)),
                people.byIds(held.stream().map(SeatView::personId).collect(Collectors.toSet())),
                meetings.next(all),
                scopes.names(all.stream().map(BodyView::governs).toList()));
        var words = query.text().toLowerCase(Locale.ROOT);
        var dissolved = query.show().filter("dissolved"::equals).isPresent();
        var rows = all.stream()
                .filter(body -> body.isActive() != dissolved)
                .filter(body -> body.name().toLowerCase(Locale.ROOT).contains(words))
                .sorted(order(query, book))
                .map(body -> row(body, book))
                .toList();
        var register = Register.of(
                t("Bodies"),
                query,
                List.of(
                        Column.text("name", t("Body")).sorted(),
                        Column.text("kind", t("Kind")).wide(),
                        Column.text("scope", t("Governs")).wide(),
                        Column.text("chair", t("Chair")),
                        Column.number("members", t("Voting members")).wide(),
                        Column.number("next", t("Next meeting")).sorted()),
                Empty.of(
                        t("No body yet"),
                        t("A steering committee or a portfolio board decides what nobody can decide alone.")));
        var closed = all.stream().filter(body -> !body.isActive()).count();
        return register.chips(List.of(
                        new FilterChip(t("Active"), null, all.size() - closed),
                        new FilterChip(t("Dissolved"), "dissolved", closed)))
                .rows(rows, rows.size());
    }

    private static Comparator<BodyView> order(RegisterQuery query, Book book) {
        var byName = Comparator.comparing((BodyView body) -> body.name().toLowerCase(Locale.ROOT));
        var byNext = Comparator.comparing((BodyView body) -> {
            var meeting = book.next().get(body.id());
            return meeting == null ? LocalDate.MAX : meeting.onDay();
        });
        var order = query.sort(Sort.class).orElse(Sort.NAME) == Sort.NAME ? byName : byNext.thenComparing(byName);
        return query.isDescending() ? order.reversed() : order;
    }

    private static Row row(BodyView body, Book book) {
        var held = book.seats().getOrDefault(body.id(), List.of());
        var chair = held.stream()
                .filter(seat -> seat.post() == Post.CHAIR)
                .map(seat -> book.people().get(seat.personId()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
        var next = book.next().get(body.id());
        return Row.of(
                body.key(),
                Cell.link(body.name(), "/bodies/" + body.key()).sub(body.key()),
                Cell.text(t(body.kind().label())),
                Cell.text(book.scopes().getOrDefault(body.governs(), t("something you may not see"))),
                chair.map(person -> Cell.people(person.name()))
                        .orElseGet(() -> Cell.state(t("vacant"), body.isActive() ? Tone.CARE : Tone.MUTED)),
                Cell.number(held.stream().filter(SeatView::votes).count()),
                Cell.date(next == null ? null : next.onDay()));
    }
}
