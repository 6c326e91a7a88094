package org.plumbline.app.kit.shell;

import jakarta.servlet.http.HttpServletRequest;

/// Tells whether a request wants one piece or the page around it.
public final class Htmx {
    private Htmx() {}

    /// True where htmx will put the answer into the page that is there; false for a page load and for "back",
    /// which htmx asks again in full.
    public static boolean wantsPiece(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
