package org.plumbline.app.reporting.pack;

/// The one place through which the pack's own texts pass: the English sentence is the key.
public final class Say {
    private Say() {}

    /// The sentence with `{0}`, `{1}` replaced by the arguments.
    public static String t(String english, Object... arguments) {
        var text = english;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
