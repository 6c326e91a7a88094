package org.plumbline.app.organisation.web;

import java.util.regex.Pattern;

/// Checks shared by the forms about people.
final class PersonForm {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");

    private PersonForm() {}

    static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text).matches();
    }
}
