package org.plumbline.app.kernel.notice;

/// A file that goes with a letter.
///
/// @param name with its ending
/// @param type as mail programs know it, such as `application/pdf`
public record Enclosure(String name, String type, byte[] content) {}
