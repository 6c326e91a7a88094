package org.plumbline.app.kit.record;

import java.time.Instant;

/// A file that hangs on the record.
public record AttachmentView(String name, String href, long bytes, String who, Instant moment) {}
