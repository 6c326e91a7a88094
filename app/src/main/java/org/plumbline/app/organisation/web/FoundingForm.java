package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                Field.select("fiscal", t("Fiscal year starts in"), InstallationPages.months())
                        .value(Month.JANUARY.name())
                        .hint(t(
                                "Imports put amounts of \"2024\" into the fiscal year that ends in 2024. It can be changed"
                                        + " later.")),
                Field.text("name", t("Your name")).within(null, 200).required(),
                Field.of(Field.Kind.EMAIL, "email", t("E-mail address"))
                        .within(null, 254)
                        .required(),
                WayInPages.password(),
                Field.check("is_head", t("I also lead the PMO"))
                        .hint(t("An administrator looks after settings and people, but does not decide.")));
    }

    /// The chosen month, null where none was or it is none.
    static @Nullable Month fiscal(Typed typed) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equals(typed.text("fiscal")))
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> errors(Typed typed) {
        var errors = new LinkedHashMap<String, String>();
        if (typed.text("organisation").isEmpty() || typed.text("organisation").length() > 200) {
            errors.put("organisation", t("Enter a name of at most 200 characters."));
        }
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            errors.put("name", t("Enter your name, at most 200 characters."));
        }
        if (!typed.text("fiscal").isEmpty() && fiscal(typed) == null) {
            errors.put("fiscal", t("Choose one of the months."));
        }
        if (!PersonForm.isAddress(typed.text("email"))) {
            errors.put("email", t("Enter an address such as mei.tanaka@example.org."));
        }
        return errors;
    }
}
