package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.plumbline.app.kit.Formats;

/// What entries of the audit trail are about, in words and with the page where it stands.
public final class AuditWords {
    private static final int LONGEST = 120;
    private static final Map<String, String> KINDS = Map.of(
            "api-token", "API token",
            "sign-in", "Sign-in",
            "office-part", "Part of an office",
            "raci", "Who does what",
            "role", "Role of the catalogue",
            "group-report", "Report of a programme or portfolio",
            "reporting-calendar", "How we report",
            "setting", "Setting of the installation");

    private AuditWords() {}

    /// A kind of subject as people call it: `status-report` is a "Status report".
    static String kind(String kind) {
        var words = kind.replace('-', ' ');
        return kind.isEmpty()
                ? ""
                : t(KINDS.getOrDefault(kind, Character.toUpperCase(words.charAt(0)) + words.substring(1)));
    }

    /// The page of a subject, null where it has none of its own.
    static @Nullable String page(String kind, String key) {
        return switch (kind) {
            case "project" -> "/projects/" + key;
            case "programme" -> "/programmes/" + key;
            case "portfolio" -> "/portfolios/" + key;
            case "risk", "issue", "assumption", "dependency", "decision", "action", "change" -> "/registers/" + key;
            case "body" -> "/bodies/" + key;
            case "meeting" -> "/meetings/" + key;
            case "role" -> "/roles/" + key;
            case "raci" -> "/raci/" + key;
            case "office" -> "/offices/" + key;
            case "office-part" -> "/offices/parts/" + key;
            case "rate", "reporting-calendar" -> "/status/rules";
            default -> null;
        };
    }

    /// "Owner: Mei Tanaka" where something was first said, "Due: 3 Nov 2026 → 9 Nov 2026" where it was said anew.
    public static String change(Change change) {
        var before = shown(change.before());
        var after = shown(change.after());
        return before == null
                ? t("{0}: {1}", t(field(change.field())), after == null ? Formats.NONE : after)
                : t("{0}: {1} → {2}", t(field(change.field())), before, after == null ? Formats.NONE : after);
    }

    private static String field(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable String shown(@Nullable String value) {
        var kept = Formats.kept(value);
        return kept != null && kept.length() > LONGEST ? kept.substring(0, LONGEST) + "…" : kept;
    }
}
