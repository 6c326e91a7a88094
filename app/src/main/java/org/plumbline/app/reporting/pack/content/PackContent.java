package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Cover;
import org.plumbline.app.reporting.pack.PackText;

/// All that a pack says, in the order in which a committee reads it.
///
/// @param name of the whole, for the file's properties
/// @param foot the line at the foot of every page
/// @param sections pages and slides
/// @param tabs of the workbook, which holds all projects whatever the pages leave out
public record PackContent(
        Cover cover, String name, Opening opening, String foot, List<Section> sections, List<Tab> tabs) {
    public PackContent {
        sections = List.copyOf(sections);
        tabs = List.copyOf(tabs);
    }

    /// The first page.
    ///
    /// @param title what the pack is about
    /// @param subtitle what it is, of which period
    /// @param organisation empty where it is the title
    /// @param made of which day, from what and when
    public record Opening(String title, String subtitle, String organisation, List<String> made) {
        public Opening {
            made = List.copyOf(made);
        }
    }

    /// A sheet of the workbook.
    public record Tab(String name, Table table) {}

    /// What `pack` says in its own language; run within [org.plumbline.app.reporting.pack.InLocale].
    ///
    /// @param appendixLimit as many projects get a page
    public static PackContent of(CommitteePack pack, int appendixLimit) {
        var cover = pack.cover();
        var text = new PackText(cover);
        var front = new FrontPart(pack, text);
        var lists = new ListPart(pack, text);
        var charts = new ChartPart(pack, text);
        var summary = new SummaryPart(pack, text);
        var sections = new ArrayList<Section>();
        sections.add(front.onePage());
        sections.addAll(lists.sections());
        sections.addAll(charts.sections());
        sections.addAll(summary.sections());
        sections.addAll(new ProjectPart(text).sections(Appendix.of(pack, appendixLimit)));
        var tabs = new ArrayList<Tab>();
        tabs.add(front.figures());
        tabs.add(new Tab(t("Projects"), new ProjectRows(text).table(pack.projects())));
        tabs.addAll(lists.tabs());
        tabs.add(summary.risksTab());
        tabs.add(charts.milestonesTab());
        tabs.add(summary.moneyTab());
        tabs.add(charts.trendTab());
        tabs.add(summary.wordsTab());
        tabs.add(front.about());
        return new PackContent(
                cover,
                CleanText.line(t("{0}: committee pack, {1}", cover.scope(), cover.periodLabel())),
                front.opening(),
                CleanText.line(text.foot()),
                sections,
                tabs);
    }

    /// A title with which part of how many it is, where there is more than one.
    public static String part(String title, int index, int of) {
        if (of == 1) {
            return title;
        }
        return index == 0 ? t("{0} (1/{1})", title, of) : t("{0} (continued {1}/{2})", title, index + 1, of);
    }
}
