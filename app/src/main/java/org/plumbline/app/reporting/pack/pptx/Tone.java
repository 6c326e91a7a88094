package org.plumbline.app.reporting.pack.pptx;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.plumbline.engine.status.Rag;

/// The colours of a deck: the theme's own for all that carries no meaning, fixed ones for ratings.
enum Tone {
    INK(null, "tx1"),
    ACCENT(null, "accent1"),
    MUTED(new Color(0x5a6675), null),
    LINE(new Color(0xd5d9de), null),
    DARK(new Color(0x1d2530), null),
    GREEN(new Color(0x1a7a43), null),
    AMBER(new Color(0x8a5a0b), null),
    RED(new Color(0xc02a2a), null),
    GREY(new Color(0x5a6675), null),
    GREEN_TINT(new Color(0xe3f3e9), null),
    AMBER_TINT(new Color(0xfbf0d9), null),
    RED_TINT(new Color(0xfbe4e4), null),
    GREY_TINT(new Color(0xeef0f2), null);

    private final @Nullable Color fixed;
    private final @Nullable String scheme;

    Tone(@Nullable Color fixed, @Nullable String scheme) {
        this.fixed = fixed;
        this.scheme = scheme;
    }

    /// The fixed colour, or null for one of the theme's.
    @Nullable
    Color fixed() {
        return fixed;
    }

    /// The theme's colour, or null for a fixed one.
    STSchemeColorVal.@Nullable Enum scheme() {
        return scheme == null ? null : STSchemeColorVal.Enum.forString(scheme);
    }

    /// The colour in which a rating's word is written on its tint.
    static Tone text(Rag rag) {
        return switch (rag) {
            case RED, AMBER_RED -> RED;
            case AMBER, AMBER_GREEN -> AMBER;
            case GREEN -> GREEN;
            case NONE -> GREY;
        };
    }

    /// The pale ground behind a rating.
    static Tone tint(Rag rag) {
        return switch (rag) {
            case RED, AMBER_RED -> RED_TINT;
            case AMBER, AMBER_GREEN -> AMBER_TINT;
            case GREEN -> GREEN_TINT;
            case NONE -> GREY_TINT;
        };
    }
}
