package org.plumbline.app.kernel;

import java.util.Arrays;
import java.util.Locale;

/// What people do with a kind of record: each module has an enum of its own, and a [StateMachine] that says from where
/// to where its constants lead.
public interface Command {
    /// The verb on its button, in English; a text key.
    String label();

    /// Its constant.
    String name();

    /// In addresses.
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True where a reason must be given.
    default boolean needsReason() {
        return false;
    }

    /// The command of a word in an address.
    ///
    /// @throws Missing where the word means none
    static <C extends Enum<C> & Command> C of(Class<C> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("step", word));
    }
}
