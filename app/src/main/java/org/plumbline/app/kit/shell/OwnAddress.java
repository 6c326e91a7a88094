package org.plumbline.app.kit.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where somebody goes after a form, as their browser said: only ever a page of our own.
public final class OwnAddress {
    private static final int LONGEST = 2000;

    private OwnAddress() {}

    /// The address where it is a path of ours with or without a query.
    ///
    /// @param otherwise what is taken in place of anything else
    public static String of(@Nullable String wanted, String otherwise) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.matches("/[\\x21-\\x7e&&[^\\\\]]*")) {
            return otherwise;
        }
        try {
            var address = new URI(wanted);
            var isOurs = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && address.getPath().matches("/(?:[^/\\p{Cntrl}][^\\p{Cntrl}]*)?")
                    && !address.getPath().contains("//");
            return isOurs ? wanted : otherwise;
        } catch (URISyntaxException notAnAddress) {
            return otherwise;
        }
    }

    /// The page of ours that a form was sent from, as the browser says.
    ///
    /// @param otherwise what is taken where it says nothing, or the page of another site
    public static String before(HttpServletRequest request, String otherwise) {
        var said = request.getHeader("HX-Current-URL");
        var page = said == null ? request.getHeader("Referer") : said;
        if (page == null || page.length() > LONGEST) {
            return otherwise;
        }
        try {
            var address = new URI(page);
            var query = address.getRawQuery();
            return String.valueOf(address.getRawAuthority()).equals(request.getHeader("Host"))
                    ? of(address.getRawPath() + (query == null ? "" : "?" + query), otherwise)
                    : otherwise;
        } catch (URISyntaxException notAnAddress) {
            return otherwise;
        }
    }
}
