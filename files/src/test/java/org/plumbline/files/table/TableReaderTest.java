package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Value;
import org.plumbline.files.table.Table.Kind;

class TableReaderTest {
    private static Table read(String text) {
        return read(text, Mapping.NONE);
    }

    private static Table read(String text, Mapping mapping) {
        return new TableReader(Limits.STANDARD, mapping).text(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Value value(Table table, int entry, Field field) {
        var cell = table.rows().get(entry).cell(field);
        assertThat(cell).as(field.id()).isInstanceOf(Cell.Known.class);
        return ((Cell.Known) java.util.Objects.requireNonNull(cell)).value();
    }

    private static BigDecimal figure(Table table, int entry, Field field) {
        return ((Value.Figure) value(table, entry, field)).number();
    }

    @Test
    void a_german_list_with_title_rows_and_totals_is_a_portfolio() {
        var text = """
                Portfolio-Übersicht;Stand 31.03.2026;;;;;;
                ;;;;;;;
                Projekt-Nr.;Projektname;Projektleiter;Ampel;Beginn;Ende;Gesamtkosten (TEUR);Fortschritt
                P-1;Halle;Müller;Rot;01.02.2024;31.12.2026;1.234,56;45 %
                P-2;ERP;Schulz;Gelb;15.03.2024;30.06.2027;12.500;20%
                P-3;Web;Kühn;Grün;01.01.2025;offen;99,5;k.A.
                Summe;;;;;;13.834,06;
                """;

        var table = new TableReader(Limits.STANDARD, Mapping.NONE).text(text.getBytes(Charset.forName("windows-1252")));

        var tally = Tally.of(table);
        assertThat(table.kind()).isEqualTo(Kind.PORTFOLIO_TABLE);
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(tally.rag()).isEqualTo(Map.of(Rag.RED, 1, Rag.AMBER, 1, Rag.GREEN, 1));
        assertThat(tally.wholeLifeCostSum()).isEqualByComparingTo("13834.06");
        assertThat(value(table, 0, Field.FINISH)).isEqualTo(new Value.Day(LocalDate.of(2026, 12, 31)));
        assertThat(table.rows().get(2).cell(Field.FINISH)).isEqualTo(new Cell.Missing("offen", "offen"));
        assertThat(table.rows().get(0).row()).isEqualTo(4);
        assertThat(table.column(Field.WHOLE_LIFE_COST))
                .isEqualTo(new Table.Column(7, "Gesamtkosten (TEUR)", Field.WHOLE_LIFE_COST, 1000, "EUR"));
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void an_american_list_reads_month_before_day_and_shares_as_per_cent() {
        var table = read("""
                Project ID,Project Name,Sponsor,Status,Health,Start Date,Target Completion Date,Total Budget,% Complete
                1,ERP,"Doe, Jane",Active,Yellow,01/15/2024,04/05/2025,"$1,250,000.00",0.35
                2,CRM,Sue,On Hold,Red,03/04/2024,TBD,$2.5M,0.5
                """);

        assertThat(value(table, 1, Field.START)).isEqualTo(new Value.Day(LocalDate.of(2024, 3, 4)));
        assertThat(figure(table, 1, Field.WHOLE_LIFE_COST)).isEqualByComparingTo("2500000");
        assertThat(figure(table, 0, Field.PERCENT_COMPLETE)).isEqualByComparingTo("35");
        assertThat(value(table, 0, Field.STATE)).isEqualTo(new Value.Text("Active"));
        assertThat(table.rows().get(1).cell(Field.FINISH)).isEqualTo(new Cell.Missing("TBD", "TBD"));
    }

    @Test
    void projects_side_by_side_are_turned_upright() {
        var table = read("""
                ,Alpha,Beta,Gamma
                Department,IT,HR,Ops
                RAG rating,Red,Exempt under Section 24,Amber/Green
                Start,01/02/2024,03/04/2024,25/04/2024
                Whole life cost (£m),1.5,Exempt under Section 43 of the Act,"2,000"
                """);

        assertThat(table.transposed()).isTrue();
        assertThat(Tally.of(table))
                .isEqualTo(
                        new Tally(3, Map.of(Rag.RED, 1, Rag.NONE, 1, Rag.AMBER_GREEN, 1), 2, new BigDecimal("2001.5")));
        assertThat(value(table, 2, Field.NAME)).isEqualTo(new Value.Text("Gamma"));
    }

    @Test
    void of_two_columns_with_the_same_name_the_first_filled_one_counts() {
        var table = read("""
                project_name;colour_rating;colour_rating;wlc_baseline
                A;;Amber;£1
                B;Green;Red;£2
                """);

        assertThat(Tally.of(table).rag()).isEqualTo(Map.of(Rag.AMBER, 1, Rag.GREEN, 1));
    }

    @Test
    void the_rating_of_the_latest_year_is_the_reported_one() {
        var table = read("Project Name,2012 MPA RAG,2013 MPA RAG\nA,Red,Green\nB,Red,\n");

        assertThat(Tally.of(table).rag()).isEqualTo(Map.of(Rag.GREEN, 1, Rag.NONE, 1));
    }

    @Test
    void text_in_a_figure_is_a_problem_with_its_place() {
        var table = read("Project,RAG,Budget,Start\nA,Red,12,2024-01-01\nB,Red,abc,31/02/2024\nC,Red,7,2024-01-01\n");

        assertThat(table.problems()).hasSize(2);
        assertThat(table.problems().getFirst().row()).isEqualTo(3);
        assertThat(table.problems())
                .extracting(problem -> problem.column())
                .containsExactlyInAnyOrder("Budget", "Start");
    }

    @Test
    void a_mapping_overrides_what_would_be_guessed_and_unknown_columns_are_kept() {
        var text = "Project,Ampel intern,Cluster\nA,Red,North\nB,Green,South\n";

        var guessed = read(text);
        var mapped = read(text, new Mapping(Map.of("cluster", "portfolio", "Ampel intern", "")));

        assertThat(guessed.rows().getFirst().custom()).containsEntry("Cluster", "North");
        assertThat(value(mapped, 0, Field.PORTFOLIO)).isEqualTo(new Value.Text("North"));
        assertThat(mapped.headerSignature()).isEqualTo(guessed.headerSignature());
        assertThatThrownBy(() -> new Mapping(Map.of("x", "nonsense"))).hasMessageContaining("nonsense");
    }

    @Test
    void the_other_kinds_of_table_are_told_apart_by_their_headers() {
        assertThat(
                        read("ID,Type,Title,Project,Probability,Impact,Owner,Due Date,Status\nR1,Risk,x,A,H,H,Bob,1/2/25,Open\n")
                                .kind())
                .isEqualTo(Kind.REGISTER_TABLE);
        assertThat(read("Project,Period,Overall,Schedule,Cost,Scope,Summary\nA,2026-01,Green,G,A,R,fine\n")
                        .kind())
                .isEqualTo(Kind.STATUS_TABLE);
        assertThat(read("Name;E-Mail;Abteilung;Vorgesetzter\nAnna;a@x.org;IT;Bob\n")
                        .kind())
                .isEqualTo(Kind.PEOPLE_TABLE);
        assertThat(read("Project,Period,Kind,Version,Amount,Currency\nA,2026-01,capex,budget,1000,EUR\n")
                        .kind())
                .isEqualTo(Kind.MONEY_TABLE);
        assertThat(read("Tier,Farbe\nHund,braun\nKatze,schwarz\n").kind()).isEqualTo(Kind.UNKNOWN_TABLE);
    }
}
