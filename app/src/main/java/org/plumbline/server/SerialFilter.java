package org.plumbline.server;

import java.io.ObjectInputFilter;

/// Lets the Java objects of a browser session back in from the database and nothing else, in the whole process: a row
/// that somebody tampered with cannot make other classes run.
final class SerialFilter {
    private static final String ALLOWED = "maxdepth=20;maxrefs=2000;maxbytes=200000;maxarray=10000;"
            + "org.plumbline.app.**;org.springframework.security.core.**;org.springframework.security.web.**;"
            + "org.springframework.security.authentication.**;org.springframework.security.oauth2.core.**;"
            + "org.springframework.security.oauth2.client.registration.**;"
            + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
            + "org.springframework.util.MultiValueMapAdapter;"
            + "java.lang.*;java.util.*;java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;java.net.URI;"
            + "java.net.URL;java.math.*;!*";

    private SerialFilter() {}

    static void install() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
        }
    }
}
