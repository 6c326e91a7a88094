package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;

/// The form that makes the organisation and its first administrator.
final class FoundingForm {
    private FoundingForm() {}

    static FormModel of(String action) {
        return FormModel.post(
                action,
                t("Set up"),
                Field.text("organisation", t("Name of your organisation"))
                        .within(null, 200)
                        .required(),
                Field.text("name", t("Your name")).within(null, 200).required(),
                Field.of(Field.Kind.EMAIL, "email", t("E-mail address"))
                        .within(null, 254)
                        .required(),
                WayInPages.password(),
                Field.check("is_head", t("I also lead the PMO"))
                        .hint(t("An administrator looks after settings and people, but does not decide.")));
    }

    static Map<String, String> errors(Typed typed) {
        var errors = new LinkedHashMap<String, String>();
        if (typed.text("organisation").isEmpty() || typed.text("organisation").length() > 200) {
            errors.put("organisation", t("Enter a name of at most 200 characters."));
        }
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            errors.put("name", t("Enter your name, at most 200 characters."));
        }
        if (!PersonForm.isAddress(typed.text("email"))) {
            errors.put("email", t("Enter an address such as mei.tanaka@example.org."));
        }
        return errors;
    }
}
