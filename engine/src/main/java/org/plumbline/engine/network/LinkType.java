package org.plumbline.engine.network;

/// Which end of the predecessor holds back which end of the successor.
public enum LinkType {
    /// The successor starts no earlier than the predecessor finishes.
    FINISH_START(0, true, false),
    /// The successor starts no earlier than the predecessor starts.
    START_START(1, false, false),
    /// The successor finishes no earlier than the predecessor finishes.
    FINISH_FINISH(2, true, true),
    /// The successor finishes no earlier than the predecessor starts.
    START_FINISH(3, false, true);

    private static final LinkType[] ALL = values();

    private final byte code;
    private final boolean fromFinish;
    private final boolean toFinish;

    LinkType(int code, boolean fromFinish, boolean toFinish) {
        this.code = (byte) code;
        this.fromFinish = fromFinish;
        this.toFinish = toFinish;
    }

    /// Whether it is the finish of the predecessor that counts, not its start.
    public boolean isFromFinish() {
        return fromFinish;
    }

    /// Whether it is the finish of the successor that is held back, not its start.
    public boolean isToFinish() {
        return toFinish;
    }

    /// The place of the type in arrays.
    byte code() {
        return code;
    }

    static LinkType of(byte code) {
        return ALL[code];
    }
}
