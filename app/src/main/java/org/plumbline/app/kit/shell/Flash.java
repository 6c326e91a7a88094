package org.plumbline.app.kit.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// What the last action did, shown once on the next page. Serializable, since the session keeps it in between.
///
/// @param undo address to POST to in order to take it back; null where that is not possible
public record Flash(Tone tone, String sentence, @Nullable String undo) implements Serializable {

    public static Flash done(String sentence) {
        return new Flash(Tone.GOOD, sentence, null);
    }

    public static Flash refused(String sentence) {
        return new Flash(Tone.BAD, sentence, null);
    }

    public Flash undoneBy(String address) {
        return new Flash(tone, sentence, address);
    }
}
