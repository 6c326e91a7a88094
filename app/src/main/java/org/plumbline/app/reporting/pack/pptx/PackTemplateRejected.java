package org.plumbline.app.reporting.pack.pptx;

/// An uploaded corporate template that cannot or must not be used; the web layer words the `reason`.
public final class PackTemplateRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why a template was turned down.
    public enum Reason {
        /// More bytes, parts or inflated bytes than a template can need, or a compression no honest file has.
        TOO_LARGE,
        /// Not a zip file, or its XML cannot be read.
        BROKEN,
        /// A zip file, but not a presentation.
        NOT_A_PRESENTATION,
        /// The old binary format, or a presentation locked with a password.
        OLD_OR_ENCRYPTED,
        /// Holds macros.
        MACROS,
        /// Holds embedded programs or controls.
        ACTIVE_CONTENT,
        /// Its master, layouts or theme would fetch something from elsewhere when opened.
        EXTERNAL_CONTENT,
        /// No slide layout to put a title on.
        NO_LAYOUT
    }

    private final Reason reason;

    PackTemplateRejected(Reason reason, String detail) {
        super("template rejected: " + reason + ", " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
