package org.plumbline.app.methods.library;

import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// People of one craft who share what works.
///
/// @param key what people call it, such as `COM-0002`
/// @param moderatorId who looks after it and curates what it proposes
/// @param version counted up by each change
public record Community(UUID id, String key, String name, String purpose, UUID moderatorId, int version) {
    /// Its page.
    public String href() {
        return "/library/communities/" + key;
    }

    /// What trail, talk and search know it as.
    public Subject subject() {
        return new Subject("community", id, key, null);
    }

    /// A member.
    ///
    /// @param wantsDigest true where the monthly letter is wanted
    public record Member(UUID personId, boolean wantsDigest, java.time.LocalDate joinedOn) {}
}
