package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// Texts and figures in the person's language.
class WordsTest {
    @BeforeEach
    void reader() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_sentence_without_translation_stays_english() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("xx"));

        assertThat(Words.t("Freeze the period")).isEqualTo("Freeze the period");
    }

    @Test
    void a_translated_sentence_is_taken_from_its_language() {
        LocaleContextHolder.setLocale(Locale.GERMANY);

        assertThat(Words.t("Cancel")).isEqualTo("Abbrechen");
        assertThat(Words.t("Page {0} of {1}", 2, 9)).isEqualTo("Seite 2 von 9");
    }

    @Test
    void a_sentence_kept_in_english_is_retold_with_what_stood_in_it() {
        LocaleContextHolder.setLocale(Locale.GERMANY);

        assertThat(Words.retold("\"The quick round\" is answered: 15 are chosen."))
                .isEqualTo("„The quick round“ ist beantwortet: 15 sind gewählt.");
        assertThat(Words.retold("Cancel")).isEqualTo("Abbrechen");
        assertThat(Words.retold("Charter 3")).isEqualTo("Charta 3");
        assertThat(Words.retold("Nobody wrote this; delete what is not needed"))
                .isEqualTo("Nobody wrote this; delete what is not needed");
    }

    @Test
    void a_sentence_kept_in_english_stays_for_who_reads_english() {
        assertThat(Words.retold("Page 2 of 9")).isEqualTo("Page 2 of 9");
    }

    @Test
    void a_word_in_the_middle_of_a_sentence_is_written_as_its_language_does() {
        assertThat(Words.inside("Programme")).isEqualTo("programme");

        LocaleContextHolder.setLocale(Locale.GERMANY);

        assertThat(Words.inside("Programme")).isEqualTo("Programm");
    }

    @Test
    void values_are_put_in_once_and_other_braces_stay() {
        assertThat(Words.t("{0} of {1}, {x} {2}", "{1}", 5)).isEqualTo("{1} of 5, {x} {2}");
        assertThat(Words.t("It's 5 o'clock, {0}", "Ada")).isEqualTo("It's 5 o'clock, Ada");
    }

    @Test
    void one_and_many_are_told_apart() {
        assertThat(Words.plural(1, "{0} project", "{0} projects")).isEqualTo("1 project");
        assertThat(Words.plural(1200, "{0} project", "{0} projects")).isEqualTo("1,200 projects");
    }

    @Test
    void money_is_short_where_it_is_compared_and_full_where_it_is_booked() {
        assertThat(Formats.moneyShort(new BigDecimal("131200000"), "GBP")).isEqualTo("£131.2m");
        assertThat(Formats.moneyShort(new BigDecimal("-24500"), "GBP")).isEqualTo("−£24.5k");
        assertThat(Formats.moneyShort(new BigDecimal("950.4"), "GBP")).isEqualTo("£950");
        assertThat(Formats.moneyShort(new BigDecimal("2500000000"), "EUR")).isEqualTo("€2.5bn");
        assertThat(Formats.money(new BigDecimal("1250.5"), "GBP")).isEqualTo("£1,250.50");
        assertThat(Formats.money(new BigDecimal("1250"), "JPY")).isEqualTo("JP¥1,250");
        assertThat(Formats.money(null, "GBP")).isEqualTo("—");
    }

    @Test
    void dates_and_moments_follow_locale_and_zone() {
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Europe/Berlin"));

        assertThat(Formats.date(LocalDate.of(2026, 12, 12))).isEqualTo("12 Dec 2026");
        assertThat(Formats.moment(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1 Jan 2027, 00:30");
        assertThat(Formats.day(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void ages_and_slips_are_words() {
        var today = LocalDate.of(2026, 10, 31);

        assertThat(Formats.age(today, today)).isEqualTo("today");
        assertThat(Formats.age(today.minusDays(9), today)).isEqualTo("9 days");
        assertThat(Formats.slip(41)).isEqualTo("+41 d");
        assertThat(Formats.slip(-6)).isEqualTo("−6 d");
        assertThat(Formats.slip(0)).isEqualTo("on baseline");
        assertThat(Formats.percent(new BigDecimal("0.0534"), 1)).isEqualTo("5.3 %");
    }
}
