package org.plumbline.app.kit.shell;

/// The content security policy that the kit's pages need, and nothing beyond.
public final class Csp {
    private Csp() {}

    /// The header's value for a response whose scripts carry `nonce`. Style attributes are allowed only because the
    /// chart library sets them; our templates have none.
    public static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce + "'",
                "style-src 'self'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
