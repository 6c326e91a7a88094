package org.plumbline.app.organisation.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where somebody wanted to go before they had to sign in: only ever a page of our own.
final class ReturnAddress {
    private static final int LONGEST = 2000;

    private ReturnAddress() {}

    /// The address where it is a path of ours, else the start page.
    static String safe(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.matches("/[\\x21-\\x7e&&[^\\\\]]*")) {
            return "/";
        }
        try {
            var address = new URI(wanted);
            var isOurs = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && !address.getPath().contains("//")
                    && !wanted.startsWith("/sign-in");
            return isOurs ? wanted : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
