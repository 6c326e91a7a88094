package org.plumbline.app.kit.figure;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// One figure of the strip under the title.
///
/// @param label what it counts: "False green"
/// @param value as shown: "3", "£131.2m"
/// @param sub what it compares with: "+2 since September"
/// @param href the evidence; null where there is nothing behind
/// @param basis owner, as-of date and how it was computed, shown on hover and focus; null where obvious
public record Figure(
        String label,
        String value,
        @Nullable String sub,
        Tone tone,
        @Nullable String href,
        @Nullable String basis) {

    public static Figure of(String label, String value) {
        return new Figure(label, value, null, Tone.PLAIN, null, null);
    }

    public Figure sub(@Nullable String text) {
        return new Figure(label, value, text, tone, href, basis);
    }

    public Figure tone(Tone meaning) {
        return new Figure(label, value, sub, meaning, href, basis);
    }

    public Figure href(@Nullable String address) {
        return new Figure(label, value, sub, tone, address, basis);
    }

    public Figure basis(@Nullable String sentence) {
        return new Figure(label, value, sub, tone, href, sentence);
    }
}
