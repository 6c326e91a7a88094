package org.plumbline.app.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an office's charter.
///
/// @param number from 1
/// @param sections text by chapter
/// @param inForceFrom since when it holds or held; null before
/// @param edit counts its changes
public record CharterView(
        UUID id,
        UUID officeId,
        int number,
        CharterState state,
        Map<CharterSection, String> sections,
        UUID authorId,
        @Nullable LocalDate inForceFrom,
        int edit,
        List<Signature> signatures) {
    public CharterView {
        sections = Map.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    /// A chapter's text, empty where nothing is written.
    public String text(CharterSection section) {
        return sections.getOrDefault(section, "");
    }

    /// The signature asked of a person.
    public Optional<Signature> of(UUID personId) {
        return signatures.stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst();
    }

    /// Who has to sign, and what they said.
    ///
    /// @param isApproved true signed, false returned, null while open
    public record Signature(
            UUID personId,
            @Nullable Boolean isApproved,
            String said,
            @Nullable Instant at) {}
}
