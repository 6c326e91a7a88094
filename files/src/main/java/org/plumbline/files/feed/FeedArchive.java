package org.plumbline.files.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.plumbline.files.Limits;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads a packed folder of saved answers of the reporting feed as one feed.
public final class FeedArchive {
    private static final int PARTS = 2_000;

    private final Limits limits;

    public FeedArchive(Limits limits) {
        this.limits = limits;
    }

    /// True for a name that an answer is saved under.
    public static boolean isAnswer(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".json") || plain.endsWith(".xml") || plain.endsWith(".atom") || plain.endsWith(".csv");
    }

    /// True for what systems put beside the files of a folder.
    public static boolean isAside(String name) {
        return name.endsWith("/")
                || name.startsWith("__MACOSX/")
                || name.endsWith(".DS_Store")
                || name.endsWith("Thumbs.db");
    }

    /// @throws UnreadableFile where no part is an answer of the feed, or all of them are too large
    public Feed read(byte[] bytes) {
        var pages = new ArrayList<Feed>();
        var others = new ArrayList<Problem>();
        long left = limits.unpackedBytes();
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > PARTS) {
                    throw new UnreadableFile(Why.TOO_LARGE, "more than %d files in the archive".formatted(PARTS));
                }
                if (!isAside(entry.getName())) {
                    var content = content(zip, left);
                    left -= content.length;
                    page(entry.getName(), content, pages, others);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Why.DAMAGED, "an archive that is cut off or damaged; pack it again");
        }
        if (pages.isEmpty()) {
            throw new UnreadableFile(Why.UNKNOWN, "an archive; unpack it and send the files in it");
        }
        var feed = FeedPages.merged(pages);
        return new Feed(feed.encoding() + ", packed", feed.sets(), all(feed.problems(), others));
    }

    private void page(String name, byte[] content, List<Feed> pages, List<Problem> others) {
        try {
            var head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8).strip();
            var reader = new FeedReader(limits);
            boolean isXml = head.startsWith("<") || head.startsWith("\uFEFF<");
            boolean isJson = head.matches("(?s)\uFEFF?[{\\[].*");
            pages.add(isXml ? reader.atom(content) : isJson ? reader.json(content) : table(content));
        } catch (UnreadableFile other) {
            others.add(new Problem(
                    0,
                    "",
                    name,
                    "not read from the archive: " + other.asAnswer().reason()));
        }
    }

    private Feed table(byte[] content) {
        var feed = new FeedTables(limits).read(content);
        if (feed == null) {
            throw new UnreadableFile(Why.UNKNOWN, "a table, but no set of the Project Online reporting feed");
        }
        return feed;
    }

    private byte[] content(ZipInputStream zip, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = zip.read(buffer)) > 0) {
            out.write(buffer, 0, read);
            if (out.size() > most || out.size() > limits.fileBytes()) {
                throw new UnreadableFile(
                        Why.UNSAFE,
                        "unpacked the archive is larger than %d MB (a zip bomb?)"
                                .formatted(limits.unpackedBytes() >> 20));
            }
        }
        return out.toByteArray();
    }

    private static List<Problem> all(List<Problem> some, List<Problem> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
