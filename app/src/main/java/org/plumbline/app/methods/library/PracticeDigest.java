package org.plumbline.app.methods.library;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.library.internal.CommunityTable;
import org.plumbline.app.methods.library.internal.ItemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What goes out by itself: a letter a month with the best practices that a member's communities published, and
/// word to owners whose items are due for review.
@Service
public class PracticeDigest {
    private static final int AHEAD_DAYS = 14;

    private final Library library;
    private final ItemTable items;
    private final CommunityTable communities;
    private final PersonDirectory people;
    private final Mail mail;
    private final Notifications notifications;
    private final PublicAddress address;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    PracticeDigest(
            Library library,
            ItemTable items,
            CommunityTable communities,
            PersonDirectory people,
            Mail mail,
            Notifications notifications,
            PublicAddress address,
            Clock clock) {
        this.library = library;
        this.items = items;
        this.communities = communities;
        this.people = people;
        this.mail = mail;
        this.notifications = notifications;
        this.address = address;
        this.clock = clock;
    }

    @Bean
    static RecurringJob libraryReminders(@Lazy PracticeDigest digest, Clock clock) {
        return RecurringJob.daily("library-daily", LocalTime.of(6, 40), clock.getZone(), digest::daily);
    }

    private void daily() {
        remind();
        send(YearMonth.now(clock).minusMonths(1));
    }

    /// Tells owners of what they have to look at again within a fortnight, of each day once.
    ///
    /// @return how many items
    @Transactional
    public int remind() {
        var due = items.toRemind(LocalDate.now(clock).plusDays(AHEAD_DAYS));
        for (var item : due) {
            notifications.tell(
                    item.keeper(),
                    item.subject(),
                    () -> t("Please look at {0} \"{1}\" again: its review is due.", item.key(), item.title()),
                    item.href());
            items.reminded(item.id());
        }
        return due.size();
    }

    /// Sends the practices that were published in a month to the members of the communities that share them; each
    /// month goes out once.
    ///
    /// @return how many letters
    @Transactional
    public int send(YearMonth month) {
        if (!communities.sent(month.toString())) {
            return 0;
        }
        Map<UUID, List<ItemView>> byCommunity = library.list(ItemFilter.of(ItemKind.PRACTICE)).rows().stream()
                .filter(item -> item.text().communityId() != null && isOf(month, item.publishedOn()))
                .collect(Collectors.groupingBy(PracticeDigest::community));
        var readers = communities.readers();
        var letters = 0;
        for (var person : people.byIds(readers.keySet()).values()) {
            var practices = readers.getOrDefault(person.id(), List.of()).stream()
                    .flatMap(community -> byCommunity.getOrDefault(community, List.of()).stream())
                    .toList();
            var email = person.email();
            if (email != null && !practices.isEmpty()) {
                people.tellInLanguageOf(
                        person.id(),
                        () -> mail.queue(email, t("Best practices of {0}", Formats.month(month)), letter(practices)));
                letters++;
            }
        }
        communities.letters(month.toString(), letters);
        return letters;
    }

    private static UUID community(ItemView item) {
        return java.util.Objects.requireNonNull(item.text().communityId());
    }

    private static boolean isOf(YearMonth month, @org.jspecify.annotations.Nullable LocalDate day) {
        return day != null && YearMonth.from(day).equals(month);
    }

    private String letter(List<ItemView> practices) {
        return practices.stream()
                        .map(item -> item.title() + "\n" + item.text().text(ItemField.PROBLEM) + "\n"
                                + address.link(item.href()))
                        .collect(Collectors.joining("\n\n"))
                + "\n\n"
                + t(
                        "You get this letter as a member of a community. You leave it, or the letter, on its page: {0}",
                        address.link("/library/communities"))
                + "\n";
    }
}
