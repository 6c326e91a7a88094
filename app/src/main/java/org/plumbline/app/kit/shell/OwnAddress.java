package org.plumbline.app.kit.shell;

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
}
