package org.plumbline.app.registers;

/// A record that another led to or came from.
///
/// @param kind how they belong together
/// @param isOrigin true where the other came first
/// @param other the other record
public record RecordLink(Kind kind, boolean isOrigin, RegisterView other) {
    /// How two records belong together.
    public enum Kind {
        /// The first turned into the second and is over itself.
        BECAME,
        /// The first gave rise to the second and goes on.
        LED_TO,
        /// They have to do with each other.
        RELATES_TO
    }
}
