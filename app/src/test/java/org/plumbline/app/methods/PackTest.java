package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.Requirement;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.PackDifference.Fate;
import org.plumbline.app.methods.Traits.Clarity;
import org.plumbline.app.methods.Traits.Level;
import org.plumbline.files.Limits;
import org.plumbline.files.text.DocumentText;

/// Packs: read, tailored, compared; templates written and opened again.
class PackTest {
    private static final Pack PACK = ShippedPacks.PROJECTS.pack();
    private static final TemplateFacts FACTS = new TemplateFacts(
            Map.ofEntries(
                    Map.entry("name", "Parcel <shop> & more"),
                    Map.entry("key", "PRJ-0042"),
                    Map.entry("goal", "Parcels at the till"),
                    Map.entry("sponsor", "Ana Sponsor"),
                    Map.entry("manager", "Mei Manager"),
                    Map.entry("owner", "Otto Owner"),
                    Map.entry("budget", "EUR 1,200,000"),
                    Map.entry("finish", "31 Mar 2027"),
                    Map.entry("today", "1 Oct 2026")),
            Map.of(
                    "milestones", List.of(List.of("First till", "1 Nov 2026", "9 Nov 2026", "late")),
                    "risks", List.of(List.of("RSK-0007", "=HYPERLINK(\"x\")", "Rita", "3 Oct 2026", "3", "4"))));

    private static String words(byte[] file) throws IOException {
        var kept = Files.createTempFile("template", "");
        try {
            Files.write(kept, file);
            return new DocumentText(Limits.STANDARD).read(kept);
        } finally {
            Files.delete(kept);
        }
    }

    private static Stream<Pack.Template> templates() {
        return PACK.templates().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    @Requirement("R012")
    void each_template_goes_out_filled_and_opens_again(Pack.Template template) throws IOException {
        var file = TemplateFile.of(template, FACTS);

        var text = template.form() == Pack.Form.DOCX ? docx(file) : xlsx(file);
        assertThat(text).contains("PRJ-0042").contains("Parcel <shop> & more").doesNotContain("{", "null");
        assertThat(text.contains("First till")).isEqualTo(template.body().contains("* milestones"));
        assertThat(words(file)).as("what the search reads").contains("PRJ-0042");
        assertThat(text.contains("RSK-0007")).isEqualTo(template.body().contains("* risks"));
        assertThat(text.split("\\s+", -1)).as("something to work with").hasSizeGreaterThan(30);
        var again = OfficeFile.read("again", file);
        assertThat(again.form()).isEqualTo(template.form());
    }

    private static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String xlsx(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> {
                for (Row row : sheet) {
                    row.forEach(cell -> text.append(cell.getStringCellValue()).append(' '));
                }
            });
        }
        return text.toString();
    }

    @Test
    void the_pack_that_comes_along_is_whole() {
        assertThat(PACK.templates()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(PACK.phases()).hasSize(5).allSatisfy(phase -> {
            assertThat(phase.processes()).isNotEmpty();
            assertThat(PACK.oversightOf(phase.key())).as(phase.key()).isNotEmpty();
        });
        assertThat(PACK.templates().stream().map(Pack.Template::form)).contains(Pack.Form.DOCX, Pack.Form.XLSX);
        assertThat(PackReader.read(PackWriter.write(PACK))).isEqualTo(PACK);
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL, software, LOW, EMERGING, AGILE SMALL",
        "LARGE, building, MEDIUM, CLEAR, PREDICTIVE LARGE",
        "SMALL, software, HIGH, EMERGING, AGILE MEDIUM",
        "MEDIUM, product, HIGH, EMERGING, HYBRID MEDIUM",
        "LARGE, business change, LOW, EMERGING, HYBRID LARGE"
    })
    @Requirement("R112")
    void size_kind_risk_and_clarity_lead_to_a_way_of_working(
            Tier size, String type, Level risk, Clarity clarity, String leads) {
        var advice = Tailoring.advise(PACK, new Traits(size, type, risk, clarity));

        assertThat(advice.approach() + " " + advice.tier()).isEqualTo(leads);
        assertThat(advice.reasons())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.because()).isNotBlank());
    }

    @Test
    void between_equals_the_hybrid_way_is_advised_and_without_a_rule_the_predictive_one() {
        var torn = PackReader.read(SMALL + """
            tailoring:
              - {key: a, when: {risk: low}, approach: agile, weight: 2, because: One}
              - {key: b, when: {risk: low}, approach: predictive, weight: 2, because: Other}
            """);
        var traits = new Traits(Tier.SMALL, "", Level.LOW, Clarity.CLEAR);

        assertThat(Tailoring.advise(torn, traits).approach()).isEqualTo(Approach.HYBRID);
        assertThat(Tailoring.advise(PackReader.read(SMALL), traits).approach()).isEqualTo(Approach.PREDICTIVE);
    }

    @Test
    void a_project_is_as_large_as_its_budget_or_its_length() {
        assertThat(Tailoring.size(PACK, new BigDecimal("249999"), 5L)).isEqualTo(Tier.SMALL);
        assertThat(Tailoring.size(PACK, new BigDecimal("250000"), null)).isEqualTo(Tier.MEDIUM);
        assertThat(Tailoring.size(PACK, null, 18L)).isEqualTo(Tier.LARGE);
        assertThat(Tailoring.risk(15)).isEqualTo(Level.HIGH);
        assertThat(Tailoring.risk(8)).isEqualTo(Level.MEDIUM);
        assertThat(Tailoring.risk(0)).isEqualTo(Level.LOW);
    }

    @Test
    @Requirement("R152")
    void the_lean_agile_variant_has_a_backlog_and_fewer_points_of_oversight_from_start_to_end() {
        var lean = PACK.tailored(Approach.AGILE, Tier.SMALL);
        var full = PACK.tailored(Approach.PREDICTIVE, Tier.LARGE);

        assertThat(lean.deliverable("backlog")).isPresent();
        assertThat(lean.deliverable("wbs")).isEmpty();
        assertThat(full.deliverable("backlog")).isEmpty();
        assertThat(full.deliverable("procurement-plan")).isPresent();
        assertThat(lean.oversight()).hasSizeLessThan(full.oversight().size());
        assertThat(full.oversight().stream().map(Pack.Oversight::phase).distinct())
                .containsExactly("initiation", "planning", "delivery", "transition", "closure");
    }

    @Test
    void what_comes_changes_and_goes_is_told_apart() {
        var before = PackReader.read(SMALL);
        var after = PackReader.read(
                SMALL.replace("name: Plan\n", "name: Plan better\n").replace("key: paper", "key: sheet"));

        var difference = PackDifference.between(before, after);

        assertThat(difference.of(Fate.COMES))
                .extracting(PackDifference.Line::key)
                .containsExactly("sheet");
        assertThat(difference.of(Fate.GOES))
                .extracting(PackDifference.Line::key)
                .containsExactly("paper");
        assertThat(difference.of(Fate.CHANGES))
                .extracting(PackDifference.Line::name)
                .containsExactly("Plan better");
        assertThat(PackDifference.between(before, before).changes()).isEmpty();
    }

    private static final String SMALL = """
        name: Small
        purpose: To try
        roles: [{key: me, name: Me}]
        phases:
          - key: one
            name: One
            processes:
              - key: plan
                name: Plan
                steps: ["Do it | me"]
        templates: [{key: paper, name: Paper, body: "# Head"}]
        """;

    @Test
    void all_mistakes_of_a_pack_are_said_at_once_with_their_place() {
        var broken = """
            name: Broken
            phases:
              - {key: One, name: One, processes: [{key: p, name: P, steps: ["Do it | nobody"]}]}
            deliverables: [{key: d, name: D, phase: two, register: lists}]
            templates: [{key: t, name: T, body: "|* moods"}]
            """;

        assertThatThrownBy(() -> PackReader.read(broken)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(MethodRules.UNREADABLE);
            assertThat(String.valueOf(refusal.arguments().get(1)))
                    .contains("purpose: is missing")
                    .contains("phases[1] key: \"One\"")
                    .contains("role \"nobody\" is not in the pack")
                    .contains("phase \"two\" is not in the pack")
                    .contains("there is no register \"lists\"")
                    .contains("templates t: line 1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "!!java.net.URL ['http://x']", "just words"})
    void what_is_no_pack_is_refused(String text) {
        assertThatThrownBy(() -> PackReader.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(MethodRules.NOT_YAML));
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, x, HAS_MACRO",
        "[Content_Types].xml, application/vnd.ms-word.document.macroEnabled.main+xml, HAS_MACRO",
        "readme.txt, hello, NOT_A_DOCUMENT"
    })
    void a_file_with_a_macro_or_without_a_document_is_refused(String part, String content, String rule)
            throws IOException {
        var file = zip(part, content);

        assertThatThrownBy(() -> OfficeFile.read("plan.docx", file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule().name()).isEqualTo(rule));
        assertThatThrownBy(() -> OfficeFile.read("plan.docx", new byte[OfficeFile.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(MethodRules.FILE_TOO_LARGE));
    }

    private static byte[] zip(String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void a_document_says_how_much_more_it_holds_than_its_template() throws IOException {
        var template = PACK.template("charter").orElseThrow();
        var made = DeliverableWords.count(words(TemplateFile.of(template, FACTS)));
        var more = new Pack.Template(
                "charter", "Charter", Pack.Form.DOCX, "", template.body() + "\nTwelve shops begin with lockers in May");

        var words = DeliverableWords.count(words(TemplateFile.of(more, FACTS)));

        assertThat(DeliverableWords.beyond(words, made)).isEqualTo(7);
    }
}
