package org.plumbline.files;

/// A reported rating as its author gave it, on three or five steps; [#NONE] when no rating was given.
public enum Rag {
    RED,
    AMBER_RED,
    AMBER,
    AMBER_GREEN,
    GREEN,
    NONE
}
