package org.plumbline.app.methods.library;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.talk.StoredFiles;
import org.plumbline.app.methods.library.internal.FileWords;
import org.plumbline.app.methods.library.internal.ReuseTable;
import org.plumbline.app.methods.library.internal.VersionTable;
import org.plumbline.files.UnreadableFile;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of documents in their versions, and the words in them.
@Service
public class Documents {
    private static final int NOTE = 500;

    private final Library library;
    private final VersionTable table;
    private final ReuseTable reuses;
    private final ItemIndex index;
    private final StoredFiles files;
    private final FileWords reading;
    private final Access access;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Documents(
            Library library,
            VersionTable table,
            ReuseTable reuses,
            ItemIndex index,
            StoredFiles files,
            FileWords reading,
            Access access,
            AuditTrail audit,
            Notifications notifications,
            Clock clock) {
        this.library = library;
        this.table = table;
        this.reuses = reuses;
        this.index = index;
        this.files = files;
        this.reading = reading;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Bean
    static RecurringJob restReading(FileWords reading) {
        return RecurringJob.every("library-reading-rest", Duration.ofMinutes(1), reading::rest);
    }

    /// A file that arrived and was looked into.
    ///
    /// @param words what it says; empty where it was not read
    /// @param unread why it was not read; null where it was
    public record Arrived(
            StoredFiles.Kept file, String words, @Nullable String unread) {}

    /// A version to be sent.
    public record Content(DocumentVersion version, Path path) {}

    /// Keeps a file and reads its words in the second JVM. What takes too long, or is of a kind without words, is
    /// kept and not found by its words; what is damaged, locked or dangerous is not taken.
    ///
    /// @throws Refusal with the reason where the file is not taken
    public Arrived arrive(String fileName, InputStream content) {
        var kept = files.keep(fileName, content);
        try {
            return new Arrived(kept, reading.read(files.path(kept.sha256())), null);
        } catch (UnreadableFile unreadable) {
            return switch (unreadable.why()) {
                case UNKNOWN, TIMED_OUT, TOO_LARGE -> new Arrived(kept, "", unreadable.getMessage());
                case EMPTY, PROTECTED, DAMAGED, UNSAFE ->
                    throw new Refusal(LibraryRules.NOT_READABLE, kept.name(), String.valueOf(unreadable.getMessage()));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The versions of a document that the acting person may read, the latest first.
    @Transactional(readOnly = true)
    public List<DocumentVersion> of(ItemView item) {
        return table.of(item.id());
    }

    /// The latest version of each of some documents.
    @Transactional(readOnly = true)
    public Map<UUID, DocumentVersion> latest(Collection<UUID> items) {
        return table.latest(items);
    }

    /// Proposes a document with its first version.
    @Transactional
    public ItemView propose(ItemText text, Arrived first) {
        var item = library.propose(text);
        keep(item, 1, first, t("First version"));
        return item;
    }

    /// Adds a version; projects that use the document are told.
    ///
    /// @param note what it changes
    /// @throws Refusal where the note is missing or the file is the same as before
    /// @throws Forbidden where the document is not the acting person's to change
    @Transactional
    public DocumentVersion add(UUID itemId, Arrived arrived, String note) {
        var item = library.locked(itemId);
        if (item.kind() != ItemKind.DOCUMENT) {
            throw new Refusal(LibraryRules.NO_DOCUMENT, item.key());
        }
        if (!library.mayChange(item)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
        if (note.isBlank() || note.length() > NOTE) {
            throw new Refusal(LibraryRules.NO_NOTE);
        }
        var before = table.of(itemId);
        if (!before.isEmpty()
                && before.getFirst().sha256().equals(arrived.file().sha256())) {
            throw new Refusal(LibraryRules.SAME_FILE, before.getFirst().number());
        }
        var version = keep(item, before.isEmpty() ? 1 : before.getFirst().number() + 1, arrived, note.strip());
        index.put(item);
        tell(item, version);
        return version;
    }

    private DocumentVersion keep(ItemView item, int number, Arrived arrived, String note) {
        var file = arrived.file();
        var version = new DocumentVersion(
                number,
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                note,
                access.actor().personId(),
                clock.instant(),
                arrived.unread());
        table.add(item.id(), version, arrived.words());
        audit.record(
                item.subject(),
                "version added",
                Map.of(),
                Map.of("Version", number, "File", file.name(), "SHA-256", file.sha256(), "Note", note));
        return version;
    }

    private void tell(ItemView item, DocumentVersion version) {
        reuses.of(item.id(), org.plumbline.app.kernel.Sight.EVERYTHING).stream()
                .map(Reuse::personId)
                .distinct()
                .forEach(person -> notifications.tell(
                        person,
                        item.subject(),
                        () -> t(
                                "{0} \"{1}\" has version {2}: {3}",
                                item.key(), item.title(), version.number(), version.note()),
                        item.href()));
    }

    /// A version to read.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public Content open(ItemView item, int number) {
        return table.of(item.id()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> new Content(version, files.path(version.sha256())))
                .orElseThrow(() -> new Missing("version", number));
    }
}
