package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one Chromium of a test run; each test visits with cookies of its own.
public final class Browser {
    /// The widths that every screen is made for, in pixels.
    static final int WIDE = 1280;

    static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final int LONGEST_PICTURE = 2600;
    private static final Path SCREENS = Path.of("target", "screens");

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private Browser() {}

    private static com.microsoft.playwright.Browser launch() {
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--lang=en-GB",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"));
        var program = program();
        if (program != null) {
            options.setExecutablePath(program);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return PLAYWRIGHT.chromium().launch(options);
    }

    /// The Chromium that the machine names or has, null for the one that Playwright keeps.
    private static @Nullable Path program() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium")
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /// A visit by somebody whom no server knows yet.
    ///
    /// @param base where the server answers, as `http://localhost:1234`
    static Visit visit(String base) {
        return new Visit(CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setViewportSize(WIDE, HEIGHT)));
    }

    /// Keeps three pictures of what is open, for people to look at: light, dark and narrow.
    static void shoot(Page page, String name) {
        drawn(page);
        picture(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, HEIGHT);
        picture(page, name + "-narrow");
        page.setViewportSize(WIDE, HEIGHT);
    }

    /// Waits for the pictures of a page; each is drawn only when somebody scrolls near it.
    private static void drawn(Page page) {
        for (var chart : page.locator("plumb-chart").all()) {
            chart.scrollIntoViewIfNeeded();
            chart.locator(".chart-canvas svg").waitFor();
        }
        page.evaluate("scrollTo(0, 0)");
    }

    private static void picture(Page page, String name) {
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        var width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true)
                .setClip(new Clip(0, 0, width, Math.min(Math.max(height, HEIGHT), LONGEST_PICTURE)))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /// Nothing on the page shuts anybody out: no serious or critical violation, light and dark. The colours are all
    /// that differs in the dark, so that only they are looked at again.
    static void axe(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        var options = new HashMap<String, Object>(Map.of("resultTypes", List.of("violations")));
        check(page, "light", options);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        options.put("runOnly", List.of("color-contrast", "link-in-text-block"));
        check(page, "dark", options);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void check(Page page, String scheme, Map<String, Object> options) {
        var found = (List<?>) page.evaluate("""
                (options) => axe.run(document, options).then((result) => result.violations
                    .filter((rule) => ["serious", "critical"].includes(rule.impact))
                    .map((rule) => `${rule.id}: ${rule.help} ` + rule.nodes.slice(0, 4)
                        .map((node) => `${node.html} ${node.failureSummary}`).join("; ")))""", options);
        assertThat(found).as("barriers on %s, %s", page.url(), scheme).isEmpty();
    }

    /// No page is wider than the telephone that shows it, and no name in a picture is cut off at the picture's edge.
    static void fitsNarrow(Page page) {
        page.setViewportSize(NARROW, HEIGHT);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var over = page.evaluate("""
                () => {
                  const root = document.documentElement;
                  const cut = [...document.querySelectorAll(".chart-canvas svg")].flatMap((svg) => {
                    const edge = svg.getBoundingClientRect();
                    return [...svg.querySelectorAll("text")].filter((text) => {
                      const at = text.getBoundingClientRect();
                      return at.left < edge.left - 3 || at.right > edge.right + 3;
                    });
                  });
                  if (cut.length > 0) return cut.slice(0, 5).map((text) => `cut in its picture: ${text.textContent}`);
                  if (root.scrollWidth <= root.clientWidth) return [];
                  return [...document.body.querySelectorAll("*")]
                    .filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 5).map((it) => it.outerHTML.slice(0, 120));
                }""");
        page.setViewportSize(WIDE, HEIGHT);
        assertThat((List<?>) over)
                .as("wider than %d pixels: %s", NARROW, page.url())
                .isEmpty();
    }
}
