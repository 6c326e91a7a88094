package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.internal.Secrets;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/// Makes session ids and carries them in a cookie. The cookie holds 256 random bits, the database only their hash: who
/// reads the database cannot take over a session. Over TLS the cookie is bound to this host by its prefix; on plain
/// HTTP, which only the loopback address serves, it goes without.
@Component
class SessionIds implements SessionIdGenerator, CookieSerializer {
    static final String SECURE_NAME = "__Host-plumbline";
    static final String PLAIN_NAME = "plumbline";

    private record Made(String id, String word) {}

    private static final ThreadLocal<@Nullable Made> MADE = new ThreadLocal<>();
    private final CookieSerializer secure = cookie(SECURE_NAME, true);
    private final CookieSerializer plain = cookie(PLAIN_NAME, false);

    private static CookieSerializer cookie(String name, boolean isSecure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(isSecure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseBase64Encoding(false);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public String generate() {
        var word = Secrets.random();
        var id = Secrets.hex(word);
        MADE.set(new Made(id, word));
        return id;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var id = value.getCookieValue();
        var latest = MADE.get();
        if (latest != null && latest.id().equals(id)) {
            MADE.remove();
            of(value.getRequest())
                    .writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), latest.word()));
        } else if (id == null || id.isEmpty()) {
            of(value.getRequest()).writeCookieValue(value);
        } else {
            throw new IllegalStateException("a session's cookie must be written by the request that made its id");
        }
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request).stream().map(Secrets::hex).toList();
    }
}
