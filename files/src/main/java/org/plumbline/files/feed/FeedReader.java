package org.plumbline.files.feed;

import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads saved answers of the reporting feed.
public final class FeedReader {
    private final Limits limits;

    public FeedReader(Limits limits) {
        this.limits = limits;
    }

    public Feed json(byte[] bytes) {
        throw new UnreadableFile(Why.UNKNOWN, "JSON of %d MB at most".formatted(limits.fileBytes() >> 20));
    }

    public Feed atom(byte[] bytes) {
        return json(bytes);
    }
}
