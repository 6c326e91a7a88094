package org.plumbline.app.kernel.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteView;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/// Draws a page whole before its first byte leaves: what fails in a template is answered with a page of its own, not
/// with half of another, and thousands of small writes become one.
@Component
class WholePages extends JteViewResolver {
    private final TemplateEngine templates;

    WholePages(TemplateEngine templates, JteProperties properties) {
        super(templates, properties);
        this.templates = templates;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new Page(templates);
    }

    private static final class Page extends JteView {
        private final TemplateEngine templates;

        Page(TemplateEngine templates) {
            super(templates);
            this.templates = templates;
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var drawn = new StringOutput();
            templates.render(String.valueOf(getUrl()), model, drawn);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(drawn.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
