package org.plumbline.app.kit.shell;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Remembers the theme and returns to the page. The way back is a path of our own: another host is never followed.
@RestController
class ThemeController {
    @PostMapping("/theme")
    ResponseEntity<Void> choose(@RequestParam String theme, @RequestParam(required = false) @Nullable String back) {
        var cookie = ResponseCookie.from(Theme.COOKIE, Theme.of(theme).key())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(OwnAddress.of(back, "/")))
                .build();
    }
}
