package org.plumbline.app.methods.library;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An item of the library as it stands.
///
/// @param key what people call it, such as `DOC-0007`
/// @param proposedBy who offered it
/// @param publishedBy who curated it; null before
/// @param reason what was said with the last step; null where nothing was
/// @param version counted up by each change; an edit names the one it saw
public record ItemView(
        UUID id,
        String key,
        ItemState state,
        ItemText text,
        UUID proposedBy,
        LocalDate proposedOn,
        @Nullable UUID publishedBy,
        @Nullable LocalDate publishedOn,
        @Nullable String reason,
        int version) {
    /// What it is.
    public ItemKind kind() {
        return text.kind();
    }

    /// Its title.
    public String title() {
        return text.title();
    }

    /// Its page.
    public String href() {
        return "/library/" + key;
    }

    /// Who keeps it good: its owner, else who proposed it.
    public UUID keeper() {
        var owner = text.ownerId();
        return owner == null ? proposedBy : owner;
    }

    /// True where its owner should have looked at it again.
    public boolean isOverdue(LocalDate today) {
        var due = text.reviewOn();
        return state == ItemState.PUBLISHED && due != null && due.isBefore(today);
    }

    /// What trail, talk and search know it as. Before it is published, what came from a project is shown only to
    /// who sees the project.
    public Subject subject() {
        return new Subject(kind().word(), id, key, state.isOpen() ? null : text.projectId());
    }
}
