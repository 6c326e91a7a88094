package org.plumbline.app.kernel.talk;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns what people write into HTML that is safe to show: simple Markdown, no raw HTML, then a list of what may stay.
public final class Markup {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markup() {}

    /// The text as safe HTML.
    public static String html(String text) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
    }

    /// Without control characters, line ends as one character.
    static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), 100_000));
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            var isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!isHalf && (c == '\n' || c == '\t' || !Character.isISOControl(c))) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /// The names and addresses after each `@`, longest guess first: up to three words can be a name.
    static List<List<String>> mentions(String text) {
        return java.util.regex.Pattern.compile(
                        "(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}][^\\s@]*(?:@[^\\s@]+|(?: [\\p{L}\\p{N}][^\\s@]*){0,2}))")
                .matcher(text)
                .results()
                .limit(20)
                .map(found -> guesses(found.group(1)))
                .toList();
    }

    private static List<String> guesses(String words) {
        var parts = List.of(words.split(" ", -1));
        return java.util.stream.IntStream.iterate(parts.size(), n -> n > 0, n -> n - 1)
                .mapToObj(n -> String.join(" ", parts.subList(0, n)).replaceAll("[.,;:!?)\\]]+$", ""))
                .toList();
    }
}
