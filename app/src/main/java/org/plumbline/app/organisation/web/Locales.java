package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.SignedIn;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.ReadingHabits;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/// In which language and formats a person reads: as they chose, else as their browser says. The zone is the
/// organisation's.
@Component("localeResolver")
class Locales extends AbstractLocaleContextResolver {
    /// Setting: the zone that defines days, such as `Europe/Vienna`.
    static final String ZONE = "organisation.zone";

    private static final String REMEMBERED = Locales.class.getName();
    private static final List<String> TAGS = List.of(
            "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA", "de-DE", "de-AT", "de-CH", "fr-FR",
            "fr-CH", "fr-CA", "it-IT", "es-ES", "es-MX", "pt-PT", "pt-BR", "nl-NL", "nl-BE", "da-DK", "sv-SE", "nb-NO",
            "fi-FI", "pl-PL", "cs-CZ", "sk-SK", "hu-HU", "ja-JP", "ko-KR", "zh-CN");

    /// Both are asked for at every request and change once in months.
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Kept<T>(T value, Instant until) {}

    private final Map<UUID, Kept<Optional<String>>> chosen = new ConcurrentHashMap<>();
    private volatile @Nullable Kept<TimeZone> zone;
    private final ReadingHabits habits;
    private final Settings settings;

    Locales(ReadingHabits habits, Settings settings) {
        this.habits = habits;
        this.settings = settings;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        if (request.getAttribute(REMEMBERED) instanceof LocaleContext known) {
            return known;
        }
        var context = new SimpleTimeZoneAwareLocaleContext(locale(request), zone());
        request.setAttribute(REMEMBERED, context);
        return context;
    }

    private Locale locale(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var own = chosenBy(signedIn.actor().personId());
            if (own.isPresent()) {
                return Locale.forLanguageTag(own.get());
            }
        }
        return request.getHeader("Accept-Language") == null ? Locale.UK : request.getLocale();
    }

    private Optional<String> chosenBy(UUID person) {
        var now = Instant.now();
        var kept = chosen.get(person);
        if (kept == null || kept.until().isBefore(now)) {
            kept = new Kept<>(habits.locale(person), now.plus(KEPT));
            chosen.put(person, kept);
        }
        return kept.value();
    }

    private TimeZone zone() {
        var now = Instant.now();
        var kept = zone;
        if (kept == null || kept.until().isBefore(now)) {
            var read = settings.get(ZONE).map(TimeZone::getTimeZone).orElseGet(TimeZone::getDefault);
            kept = new Kept<>(read, now.plus(KEPT));
            zone = kept;
        }
        return kept.value();
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("a person chooses under their settings");
    }

    /// What may be chosen, each named in its own language.
    List<Option> choices() {
        return TAGS.stream()
                .map(tag -> {
                    var locale = Locale.forLanguageTag(tag);
                    return new Option(tag, locale.getDisplayName(locale));
                })
                .toList();
    }

    /// The acting person's choice, null where none.
    @Nullable
    String chosen() {
        return habits.ownLocale().orElse(null);
    }

    /// Keeps the acting person's choice; what is not offered counts as none.
    void choose(String tag) {
        habits.chooseLocale(TAGS.contains(tag) ? tag : null);
        chosen.clear();
    }
}
