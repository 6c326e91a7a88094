package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.Asvs;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.organisation.internal.PasswordRules;

class PasswordRulesTest {
    private final PasswordRules rules = PasswordRules.create();

    private void check(String password) {
        rules.check(password, "Mei Tanaka", "mei.tanaka@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven purple tractors hum",
                "ааа без любых правил здесь",
                "just lower case letters",
                "938475610283746 and then some",
                "emoji count as one 🐙🐙🐙"
            })
    @Asvs("6.2.5")
    void any_long_password_of_ones_own_will_do(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fourteen chars",
                "Password123456789!",
                "passwordpasswordpassword",
                "Correct Horse Battery Staple",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "123456789012345678",
                "qwertyuiopasdfghjkl",
                "mei.tanaka@example.org",
                "MeiTanaka MeiTanaka 1",
                "Plumbline Plumbline",
                "Summer2026!Welcome1"
            })
    @Asvs({"6.2.1", "6.2.4", "6.2.11"})
    void short_common_and_own_words_are_refused(String password) {
        assertThatThrownBy(() -> check(password)).isInstanceOf(Refusal.class);
    }

    @Test
    @Asvs("6.2.9")
    void two_hundred_fifty_six_characters_are_allowed_and_more_are_not() {
        var piece = "a quiet rill of odd words, ";

        assertThatCode(() -> check(piece.repeat(9))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(piece.repeat(10))).isInstanceOf(Refusal.class);
    }
}
