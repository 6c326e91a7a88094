package org.plumbline.app.methods.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The policies that come along, to be changed before they are approved: rules for a whole office, and those that
/// an IT office adds.
public final class ShippedPolicies {
    private ShippedPolicies() {}

    /// The texts, owned by somebody and reviewed on a day.
    public static List<PolicyView.Terms> all(@Nullable UUID ownerId, LocalDate reviewOn) {
        var all = new ArrayList<PolicyView.Terms>();
        var lines = new ArrayList<String>();
        var head = "";
        for (var line : text().lines().toList()) {
            if (line.startsWith("[")) {
                add(all, head, lines, ownerId, reviewOn);
                head = line;
                lines.clear();
            } else if (!line.startsWith("#")) {
                lines.add(line);
            }
        }
        add(all, head, lines, ownerId, reviewOn);
        return all;
    }

    /// A head is `[kind] title | applies | deliverable | percent | days | read`.
    private static void add(
            List<PolicyView.Terms> all, String head, List<String> lines, @Nullable UUID ownerId, LocalDate reviewOn) {
        if (head.isEmpty()) {
            return;
        }
        var end = head.indexOf(']');
        var cells = List.of(head.substring(end + 1).strip().split("\\s*\\|\\s*", -1));
        all.add(new PolicyView.Terms(
                PolicyKind.valueOf(head.substring(1, end).toUpperCase(Locale.ROOT)),
                cells.get(0),
                String.join("\n", lines).strip(),
                cells.get(1),
                null,
                ownerId,
                reviewOn,
                cells.get(2),
                number(cells.get(3)),
                number(cells.get(4)),
                "read".equals(cells.get(5))));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static String text() {
        try (var in = Objects.requireNonNull(
                ShippedPolicies.class.getResourceAsStream("/methods/policies.txt"), "policies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
