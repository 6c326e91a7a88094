package org.plumbline.app.kit.form;

/// One choice of a list.
public record Option(String value, String label) {
    public static Option of(String value) {
        return new Option(value, value);
    }
}
