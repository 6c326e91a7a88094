package org.plumbline.app.kernel.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// A page with a form: shown, and shown again with status 422 where what was typed cannot be taken. Then nothing is
/// lost, each field to mend has its sentence, and what somebody else changed meanwhile is said.
public final class FormPage {
    private final String view;
    private final Map<String, Object> model;
    private final FormModel form;
    private final Function<Rule, @Nullable String> blame;

    private FormPage(String view, Map<String, Object> model, FormModel form, Function<Rule, @Nullable String> blame) {
        this.view = view;
        this.model = Map.copyOf(model);
        this.form = form;
        this.blame = blame;
    }

    /// A page that holds the form alone.
    public static FormPage of(String title, FormModel form) {
        return in("kit/form_page", Map.of("title", title), form);
    }

    /// A page that holds the form among other things.
    ///
    /// @param model what the template needs besides `form`
    public static FormPage in(String view, Map<String, Object> model, FormModel form) {
        return new FormPage(view, model, form, rule -> null);
    }

    /// With a sentence under the title.
    public FormPage asking(String question) {
        var more = new HashMap<>(model);
        more.put("question", question);
        return new FormPage(view, more, form, blame);
    }

    /// With the field that a rule speaks of: its refusal then stands beside that field instead of above the form.
    ///
    /// @param field name by rule, null for the form as a whole
    public FormPage blaming(Function<Rule, @Nullable String> field) {
        return new FormPage(view, model, form, field);
    }

    /// The page.
    public ModelAndView show() {
        return page(form, HttpStatus.OK);
    }

    /// Takes what was typed, or gives it back where something has to be mended or a rule forbids it.
    ///
    /// @param work what is done with it unless an error stands, and where that leads: `redirect:/projects`
    public Object take(Typed typed, Supplier<String> work) {
        if (!typed.errors().isEmpty()) {
            return again(typed);
        }
        try {
            return work.get();
        } catch (Refusal refusal) {
            return again(typed, refusal);
        }
    }

    /// As above, with what was read from the fields.
    ///
    /// @param read null where something of it is missing, which then has its sentence
    public <T> Object take(Typed typed, @Nullable T read, Function<T, String> work) {
        return read == null ? again(typed) : take(typed, () -> work.apply(read));
    }

    /// The page with what was typed and what was found wrong with it.
    public ModelAndView again(Typed typed) {
        return page(form.filled(typed.all(), typed.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The page with what was typed and why it was refused.
    public ModelAndView again(Typed typed, Refusal refusal) {
        var sentence = Sentences.of(refusal);
        var field = blame.apply(refusal.rule());
        var mended = field == null
                ? form.filled(typed.all(), Map.of()).refused(sentence)
                : form.filled(typed.all(), Map.of(field, sentence));
        return page(mended, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(FormModel shown, HttpStatus status) {
        var page = new ModelAndView(view, model, status);
        page.addObject("form", shown);
        return page;
    }
}
