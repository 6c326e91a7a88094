package org.plumbline.app.office.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.chart.Chart;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.RegisterLink;
import org.springframework.ui.Model;

/// A page of an office made of a statement, pictures and tables, filled one after the other.
final class Board {
    private final RecordView record;
    private final String title;
    private final List<RegisterLink> links = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<BoardTable> tables = new ArrayList<>();
    private String statement = "";
    private @Nullable Gantt gantt;
    private @Nullable FormModel form;

    Board(RecordView record, String title) {
        this.record = record;
        this.title = title;
    }

    Board statement(String sentence) {
        statement = sentence;
        return this;
    }

    Board link(String label, String href) {
        links.add(RegisterLink.of(label, href));
        return this;
    }

    Board chart(@Nullable Chart chart) {
        if (chart != null) {
            charts.add(chart);
        }
        return this;
    }

    Board gantt(@Nullable Gantt bars) {
        gantt = bars;
        return this;
    }

    Board table(BoardTable table) {
        tables.add(table);
        return this;
    }

    Board form(@Nullable FormModel fields) {
        form = fields;
        return this;
    }

    /// Fills the model; the name of the template.
    String into(Model model) {
        model.addAttribute("record", record);
        model.addAttribute("title", title);
        model.addAttribute("statement", statement);
        model.addAttribute("links", links);
        model.addAttribute("charts", charts);
        model.addAttribute("tables", tables);
        model.addAttribute("gantt", gantt);
        model.addAttribute("form", form);
        return "office/board";
    }
}
