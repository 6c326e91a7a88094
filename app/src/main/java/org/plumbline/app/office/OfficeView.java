package org.plumbline.app.office;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An office as others see it.
///
/// @param key what people call it: `OFC-0001`
/// @param version counts its changes, for who edits at the same time as others
public record OfficeView(UUID id, String key, OfficeState state, Facts facts, int version) {
    /// What it is called.
    public String name() {
        return facts.textOr(OfficeFacts.NAME);
    }

    /// Its type; null until one is chosen.
    public @Nullable OfficeType type() {
        var text = facts.text(OfficeFacts.TYPE);
        return text == null ? null : OfficeType.valueOf(text);
    }

    /// What it looks after: as entered, else as its type usually does.
    public OfficeLevel level() {
        var text = facts.text(OfficeFacts.LEVEL);
        var type = type();
        return text != null ? OfficeLevel.valueOf(text) : type == null ? OfficeLevel.PORTFOLIO : type.level();
    }

    /// True where it ends with its work.
    public boolean isTemporary() {
        return facts.is(OfficeFacts.IS_TEMPORARY);
    }

    /// The office that oversees it; null at the top.
    public @Nullable UUID parentId() {
        return facts.id(OfficeFacts.PARENT);
    }

    public @Nullable UUID headId() {
        return facts.id(OfficeFacts.HEAD);
    }

    public @Nullable UUID sponsorId() {
        return facts.id(OfficeFacts.SPONSOR);
    }

    /// In which its money is counted.
    public String currency() {
        return Objects.requireNonNullElse(facts.text(OfficeFacts.CURRENCY), "EUR");
    }

    /// Its page.
    public String href() {
        return "/offices/" + key;
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("office", id, key, null);
    }
}
