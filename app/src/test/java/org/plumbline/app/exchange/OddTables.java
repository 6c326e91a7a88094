package org.plumbline.app.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Lists of projects as people keep them, each with what its own figures add up to. `#` in a name is made unique.
///
/// @param file the name it is sent under
/// @param content by the word that makes names unique
/// @param budgets of each project in whole units of currency, as a person reads the file
/// @param byMonth the sum of all amounts by period, in whole units of currency
record OddTables(String file, Function<String, byte[]> content, Map<String, String> budgets, String byMonth) {
    static final Charset GERMAN = Charset.forName("windows-1252");

    static Stream<OddTables> all() {
        return Stream.of(foreign(), layouts(), periods(), books()).flatMap(tables -> tables);
    }

    private static OddTables text(
            String file, Charset charset, String text, Map<String, String> budgets, String byMonth) {
        return new OddTables(file, mark -> text.replace("#", mark).getBytes(charset), budgets, byMonth);
    }

    private static OddTables book(String file, Consumer<Filling> fill, Map<String, String> budgets, String byMonth) {
        return new OddTables(
                file,
                mark -> {
                    try (Workbook book = file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                            var out = new ByteArrayOutputStream()) {
                        fill.accept(new Filling(book, mark));
                        book.write(out);
                        return out.toByteArray();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                budgets,
                byMonth);
    }

    /// A workbook being filled.
    record Filling(Workbook book, String mark) {
        Sheet sheet(String name, Object[]... rows) {
            var sheet = book.createSheet(name);
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int k = 0; k < rows[i].length; k++) {
                    if (rows[i][k] instanceof Number number) {
                        row.createCell(k).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(k).setCellValue(rows[i][k].toString().replace("#", mark));
                    }
                }
            }
            return sheet;
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Stream<OddTables> foreign() {
        return Stream.of(
                text("utf16.csv", StandardCharsets.UTF_16, """
                Nom du projet;Chef de projet;Météo;Date de fin;Budget (k€);Avancement
                Écluse #;Zoé Lefèvre;Vert;31/12/2026;1 234,56;45 %
                Pont #;Noël Dupré;Orange;à définir;12 500;20 %
                Total;;;;13 734,56;
                """, Map.of("Écluse", "1234560", "Pont", "12500000"), "0"),
                text(
                        "german.txt",
                        GERMAN,
                        """
                Maßnahme\tVerantwortlich\tStatus\tGeplantes Ende\tPlankosten (T€)\tFertigstellungsgrad
                Schleuse #\tJürgen Groß\tim Plan\t31.12.2026\t1.234,5\t45%
                Brücke #\tKäthe Öztürk\tgefährdet\t30.06.2027\t2.000\t80%
                Kai #\tUwe Weiß\tkritisch\toffen\t500\t10%
                Gesamtsumme\t\t\t\t3.734,5\t
                """,
                        Map.of("Schleuse", "1234500", "Brücke", "2000000", "Kai", "500000"),
                        "0"),
                text("swiss.csv", GERMAN, """
                Projekt;Ampel;Projektleiter;Budget (CHF)
                Wehr #;Grün;Urs;1'234'567.50
                Damm #;Rot;Reto;850'000
                Summe;;;2'084'567.50
                """, Map.of("Wehr", "1234567.50", "Damm", "850000"), "0"),
                text("pipes.csv", StandardCharsets.UTF_8, """
                Project|RAG|Comment|Budget (INR)
                Ghat #|Green|"says ""yes"" | and
                goes on"|1,23,45,678
                Bund #|Red||45,00,000
                """, Map.of("Ghat", "12345678", "Bund", "4500000"), "0"));
    }

    private static Stream<OddTables> layouts() {
        return Stream.of(
                text("above.csv", StandardCharsets.UTF_8, """
                Major change portfolio (£000s),,,
                ,,,
                Project,RAG,Approved budget,Sponsor
                Pier #,Green,"1,250",Ada
                Lock #,Red,900,Bo
                """, Map.of("Pier", "1250000", "Lock", "900000"), "0"),
                text(
                        "groups.csv",
                        StandardCharsets.UTF_8,
                        """
                Project,SRO,RAG,Budget £m
                Department for Transport,,,
                Quay #,Ada,Amber,5
                Mole #,Ada,Green,15
                Home Office,,,
                Weir #,Bo,Green,25
                Total,,,45
                ,,,
                1. Figures withheld under Section 43,,,
                """,
                        Map.of("Quay", "5000000", "Mole", "15000000", "Weir", "25000000"),
                        "0"),
                text("facts.csv", StandardCharsets.UTF_8, """
                Project,Field,Value
                Jetty #,RAG,Amber
                Jetty #,Budget (£m),10
                Dock #,RAG,Red
                Dock #,Budget (£m),11
                """, Map.of("Jetty", "10000000", "Dock", "11000000"), "0"));
    }

    private static Stream<OddTables> periods() {
        return Stream.of(
                text(
                        "fiscal.csv",
                        StandardCharsets.UTF_8,
                        """
                Project,Sponsor,Total budget (£m),FY23/24,2024-25
                Pier #,Ada,30,10,20
                Lock #,Bo,31.5,11.5,TBC
                Total,,61.5,21.5,20
                """,
                        Map.of("Pier", "30000000", "Lock", "31500000"),
                        "41500000"),
                text("months.csv", StandardCharsets.UTF_8, """
                Project,Sponsor,RAG,Total budget (€),Budget Jan-24,Budget Feb-24,Budget Mar-24,Budget Q1 2024,Budget 2024
                Quay #,Ada,Red,60,10,20,30,60,60
                Mole #,Bo,Green,63,11,21,31,63,63
                """, Map.of("Quay", "60", "Mole", "63"), "123"),
                text("two-rows.csv", StandardCharsets.UTF_8, """
                ,,Budget (k€),Budget (k€),Actual (k€)
                Project,Sponsor,2024,2025,2024
                Weir #,Ada,10,20,9
                Dam #,Bo,11,21,12
                """, Map.of("Weir", "30000", "Dam", "32000"), "83000"),
                text("fy.csv", StandardCharsets.UTF_16LE, """
                \uFEFFProject;Sponsor;Budget FY24 (T€);Ist FY24 (T€);Ist FY25 (T€)
                Kai #;Ada;1.000,5;2.000;1
                Wehr #;Bo;1.500;(500);2
                """, Map.of("Kai", "1000500", "Wehr", "1500000"), "4003500"));
    }

    private static Stream<OddTables> books() {
        return Stream.of(hidden(), old(), merged(), across(), years());
    }

    private static OddTables hidden() {
        return book(
                "hidden.xlsx",
                filling -> {
                    filling.sheet(
                            "Now",
                            row("Project", "RAG", "Budget (€)"),
                            row("Pier #", "Red", 100),
                            row("Lock #", "Green", 250.5));
                    filling.sheet("Old", row("Project", "RAG", "Budget (€)"), row("Gone #", "Red", 999));
                    filling.book().setSheetHidden(1, true);
                },
                Map.of("Pier", "100", "Lock", "250.5"),
                "0");
    }

    private static OddTables old() {
        return book(
                "old.xls",
                filling -> {
                    filling.sheet(
                            "Roads",
                            row("Project", "RAG", "Budget (k€)"),
                            row("Weir #", "Red", 1.5),
                            row("Total", "", 1.5));
                    filling.sheet("Rail", row("Project", "RAG", "Budget (k€)"), row("Dam #", "Green", 20));
                    filling.sheet(
                            "Risks",
                            row("Risk ID", "Project", "Risk title", "Probability"),
                            row("R1-#", "Dam #", "Flood", "High"));
                },
                Map.of("Weir", "1500", "Dam", "20000"),
                "0");
    }

    private static OddTables merged() {
        return book(
                "merged.xlsx",
                filling -> {
                    var sheet = filling.sheet(
                            "Report",
                            row("Portfolio of the North"),
                            row("As at 30 June 2026"),
                            row(""),
                            row("", "", "Dates", "", "Money (£k)", ""),
                            row("Project name", "RAG", "Start", "Finish", "Budget", "Actual"),
                            row("Quay #", "Red", "01/04/2026", "31/12/2026", 100, 20),
                            row("Mole #", "Green", "02/04/2026", "31/01/2027", 200, 30),
                            row("Total", "", "", "", 300, 50));
                    sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
                    sheet.addMergedRegion(new CellRangeAddress(3, 3, 4, 5));
                },
                Map.of("Quay", "100000", "Mole", "200000"),
                "0");
    }

    private static OddTables across() {
        return book(
                "across.xlsx",
                filling -> filling.sheet(
                        "Side by side",
                        row("Project name", "Jetty #", "Dock #"),
                        row("RAG", "Red", "Amber"),
                        row("Budget (£m)", 1.5, 2),
                        row("Finish", "Q4 2026", "31.03.27")),
                Map.of("Jetty", "1500000", "Dock", "2000000"),
                "0");
    }

    private static OddTables years() {
        return book(
                "years.xls",
                filling -> {
                    filling.sheet(
                            "North",
                            row("Project", "Sponsor", "Budget 2024 (€)", "Budget 2025 (€)"),
                            row("Wier #", "Ada", 10, 20));
                    filling.sheet(
                            "South",
                            row("Project", "Sponsor", "Budget 2024 (€)", "Budget 2025 (€)"),
                            row("Dyke #", "Bo", 30, 40),
                            row("Total", "", 30, 40));
                },
                Map.of("Wier", "30", "Dyke", "70"),
                "100");
    }
}
