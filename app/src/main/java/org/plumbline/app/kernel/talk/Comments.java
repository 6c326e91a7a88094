package org.plumbline.app.kernel.talk;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people say about a record. Whoever sees the record reads and writes; mentioned people and followers are told.
@Component
public class Comments {
    private static final int LONGEST = 10_000;
    private static final Duration EDITABLE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Access access;
    private final SearchIndex index;
    private final Following following;
    private final Notifications notifications;
    private final PersonDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Comments(
            JdbcClient jdbc,
            Access access,
            SearchIndex index,
            Following following,
            Notifications notifications,
            PersonDirectory directory,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.index = index;
        this.following = following;
        this.notifications = notifications;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /// A comment as shown.
    ///
    /// @param id the comment
    /// @param author who wrote it
    /// @param html what they wrote, safe to show; empty once removed
    /// @param body as typed
    /// @param at when
    /// @param editedAt when it was last changed
    /// @param isRemoved true once taken back
    /// @param isMine true while the acting person may change it
    public record Comment(
            UUID id,
            String author,
            String html,
            String body,
            Instant at,
            @Nullable Instant editedAt,
            boolean isRemoved,
            boolean isMine) {}

    private record Stored(
            UUID id,
            UUID subjectId,
            UUID authorId,
            String authorName,
            String body,
            Instant createdAt,
            @Nullable Instant editedAt,
            @Nullable Instant removedAt) {}

    /// The comments on a record, oldest first.
    @Transactional(readOnly = true)
    public List<Comment> of(UUID subjectId) {
        index.get(subjectId);
        var now = clock.instant();
        return stored("subject_id = :id order by created_at, id", subjectId).stream()
                .map(comment -> new Comment(
                        comment.id(),
                        comment.authorName(),
                        comment.removedAt() == null ? Markup.html(comment.body()) : "",
                        comment.removedAt() == null ? comment.body() : "",
                        comment.createdAt(),
                        comment.editedAt(),
                        comment.removedAt() != null,
                        isEditable(comment, now)))
                .toList();
    }

    /// Says something about a record.
    @Transactional
    public UUID add(UUID subjectId, String text) {
        var place = index.get(subjectId);
        var body = checked(text);
        var id = Ids.next();
        var actor = access.actor();
        jdbc.sql("""
                        insert into kernel.comment (id, subject_id, project_id, author_id, author_name, body)
                        values (:id, :subject, :project, :author, :name, :body)
                        """)
                .param("id", id)
                .param("subject", subjectId)
                .param("project", place.subject().projectId())
                .param("author", actor.personId())
                .param("name", actor.name())
                .param("body", body)
                .update();
        audit.record(place.subject(), "commented", Map.of(), Map.of("Comment", body));
        tell(place, body);
        return id;
    }

    private void tell(SearchIndex.Place place, String body) {
        var mentioned = mentioned(body);
        var name = access.actor().name();
        var what = place.subject().key() + " " + place.title();
        for (var person : mentioned) {
            notifications.tell(person, place.subject(), () -> t("{0} mentioned you on {1}", name, what), place.href());
        }
        for (var person : following.followers(place.subject().id())) {
            if (!mentioned.contains(person)) {
                notifications.tell(person, place.subject(), () -> t("{0} commented on {1}", name, what), place.href());
            }
        }
    }

    private Set<UUID> mentioned(String body) {
        var people = new LinkedHashSet<UUID>();
        for (var guesses : Markup.mentions(body)) {
            guesses.stream()
                    .map(directory::known)
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .ifPresent(people::add);
        }
        return people;
    }

    /// Changes one's own comment, for a quarter of an hour.
    @Transactional
    public void edit(UUID id, String text) {
        var before = mine(id);
        var body = checked(text);
        jdbc.sql("update kernel.comment set body = :body, edited_at = now() where id = :id")
                .param("id", id)
                .param("body", body)
                .update();
        audit.record(
                index.get(before.subjectId()).subject(),
                "comment changed",
                Map.of("Comment", before.body()),
                Map.of("Comment", body));
    }

    /// Takes one's own comment back, for a quarter of an hour; that there was one stays visible.
    @Transactional
    public void remove(UUID id) {
        var before = mine(id);
        jdbc.sql("update kernel.comment set removed_at = now() where id = :id")
                .param("id", id)
                .update();
        audit.record(
                index.get(before.subjectId()).subject(), "comment removed", Map.of("Comment", before.body()), Map.of());
    }

    /// The record that a comment the acting person sees is about.
    @Transactional(readOnly = true)
    public UUID subjectOf(UUID id) {
        return seen("id = :id", id).subjectId();
    }

    private Stored seen(String condition, UUID id) {
        var comment = stored(condition, id).stream().findFirst().orElseThrow(() -> new Missing("comment", id));
        index.get(comment.subjectId());
        return comment;
    }

    private Stored mine(UUID id) {
        var comment = seen("id = :id for update", id);
        if (!isEditable(comment, clock.instant())) {
            throw new Refusal(TalkRules.TOO_LATE, EDITABLE.toMinutes());
        }
        return comment;
    }

    private boolean isEditable(Stored comment, Instant now) {
        return comment.removedAt() == null
                && comment.authorId().equals(access.actor().personId())
                && comment.createdAt().plus(EDITABLE).isAfter(now);
    }

    private static String checked(String text) {
        var body = Markup.clean(text);
        if (body.isEmpty()) {
            throw new Refusal(TalkRules.EMPTY);
        }
        if (body.length() > LONGEST) {
            throw new Refusal(TalkRules.TOO_LONG, LONGEST, body.length());
        }
        return body;
    }

    private List<Stored> stored(String condition, UUID id) {
        return jdbc.sql("select * from kernel.comment where " + condition)
                .param("id", id)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getString("body"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("edited_at")),
                        instant(row.getTimestamp("removed_at"))))
                .list();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
