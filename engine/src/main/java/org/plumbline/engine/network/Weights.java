package org.plumbline.engine.network;

/// Which ends a link joins, in two bits: 1 where it comes from a finish, 2 where it leads to one.
final class Weights {
    private Weights() {}

    static byte ends(LinkType type) {
        return (byte) ((type.isFromFinish() ? 1 : 0) | (type.isToFinish() ? 2 : 0));
    }
}
