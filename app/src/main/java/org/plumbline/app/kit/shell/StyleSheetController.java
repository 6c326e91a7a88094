package org.plumbline.app.kit.shell;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the style sheet. Any hash is answered with the sheet at hand: an old page after an update still looks right.
@RestController
class StyleSheetController {
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/assets/plumbline-{hash:[0-9a-f]+}.css")
    ResponseEntity<String> sheet() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(FOREVER)
                .body(StyleSheet.text());
    }
}
