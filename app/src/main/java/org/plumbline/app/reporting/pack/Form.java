package org.plumbline.app.reporting.pack;

/// As what a pack is handed out.
public enum Form {
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// The media type of the file.
    public String type() {
        return type;
    }

    /// The ending of the file's name, without the dot.
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
