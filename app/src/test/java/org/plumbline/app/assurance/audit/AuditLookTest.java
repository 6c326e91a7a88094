package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kit.Words;
import org.springframework.context.i18n.LocaleContextHolder;

/// What the system words about an audit is kept once and told to each reader in their language.
class AuditLookTest {
    @BeforeEach
    void reader() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void why_a_project_was_drawn_is_kept_in_english_and_told_with_each_reason_in_the_readers_language() {
        var points = Words.inEnglish(
                () -> RiskPoints.of(new RiskPoints.Facts(SupervisionLevel.NORMAL, 0, true, true, false, 20, 0, 0, 0)));
        var kept = "Drawn with 70 points: " + String.join(", ", points.reasons());

        assertThat(points.reasons()).contains("never audited (+20)");
        assertThat(AuditLook.why(kept))
                .startsWith("Mit 70 Punkten gezogen: ")
                .contains("(+20)")
                .doesNotContain("never audited", "red by its facts", "a risk with score", "normally supervised");
        assertThat(AuditLook.reasons(List.of("never audited (+20)"))).isEqualTo(Words.t("never audited") + " (+20)");
    }

    @Test
    void why_somebody_ordered_an_audit_stays_in_their_own_words() {
        assertThat(AuditLook.why("Cancel")).isEqualTo("Cancel");
    }

    @Test
    void what_the_system_saw_is_retold_and_what_the_auditor_wrote_is_not() {
        var seen = evidence("Owner, sponsor and project manager are named.", true);
        var written = evidence("Owner, sponsor and project manager are named.", false);

        assertThat(seen.told()).isEqualTo(Words.t("Owner, sponsor and project manager are named."));
        assertThat(seen.told()).isNotEqualTo(seen.sentence());
        assertThat(seen.toldSource()).isNotEqualTo(seen.source());
        assertThat(written.told()).isEqualTo(written.sentence());
    }

    private static AuditLine.Evidence evidence(String sentence, boolean isGathered) {
        return new AuditLine.Evidence(
                Probe.ROLES.label(), LocalDate.of(2026, 11, 23), sentence, isGathered, new UUID(0, 1));
    }
}
