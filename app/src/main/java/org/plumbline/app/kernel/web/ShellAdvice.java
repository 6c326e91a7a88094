package org.plumbline.app.kernel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.NavigationVeil;
import org.plumbline.app.kernel.SignedIn;
import org.plumbline.app.kernel.TopBarPicker;
import org.plumbline.app.kernel.UnreadCount;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.kit.shell.NavigationFolds;
import org.plumbline.app.kit.shell.NavigationSection;
import org.plumbline.app.kit.shell.Picker;
import org.plumbline.app.kit.shell.Shell;
import org.plumbline.app.kit.shell.Theme;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts the shell into the model of every page, as `shell`. A redirect carries its flash as flash attribute `flash`.
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {
    private final Access access;
    private final List<NavigationEntry> entries;
    private final List<NavigationRule> rules;
    private final List<TopBarPicker> pickers;
    private final ObjectProvider<UnreadCount> unread;
    private final ObjectProvider<NavigationVeil> veils;

    ShellAdvice(
            Access access,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<NavigationRule> rules,
            ObjectProvider<TopBarPicker> pickers,
            ObjectProvider<UnreadCount> unread,
            ObjectProvider<NavigationVeil> veils) {
        this.access = access;
        this.entries = entries.stream().toList();
        this.rules = rules.stream().toList();
        this.pickers = pickers.stream().toList();
        this.unread = unread;
        this.veils = veils;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        var actor = viewer();
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        var shell = actor == null
                ? Shell.bare(language, csrf(request), Nonce.of(request), theme(request))
                : new Shell(
                        language,
                        navigation(),
                        NavigationFolds.of(cookie(request, NavigationFolds.COOKIE)),
                        request.getRequestURI(),
                        new Shell.Viewer(actor.name(), ""),
                        csrf(request),
                        Nonce.of(request),
                        theme(request),
                        picker(TopBarPicker.Place.AS_OF, request),
                        picker(TopBarPicker.Place.SCOPE, request),
                        unread(actor),
                        null);
        var flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes != null && flashes.get("flash") instanceof Flash flash ? shell.withFlash(flash) : shell;
    }

    private static @Nullable Actor viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : null;
    }

    private int unread(Actor actor) {
        return Optional.ofNullable(unread.getIfAvailable())
                .map(count -> count.of(actor.personId()))
                .orElse(0);
    }

    private List<NavigationSection> navigation() {
        var seen = new ArrayList<>(entries);
        rules.stream()
                .filter(rule -> rule.isFor().test(access))
                .map(NavigationRule::entry)
                .forEach(seen::add);
        veils.forEach(veil -> seen.removeIf(veil.hidden()));
        return NavigationSection.group(seen);
    }

    private @Nullable Picker picker(TopBarPicker.Place place, HttpServletRequest request) {
        for (var picker : pickers) {
            if (picker.place() == place) {
                var shown = picker.on(request);
                if (shown != null) {
                    return shown;
                }
            }
        }
        return null;
    }

    static Theme theme(HttpServletRequest request) {
        return Theme.of(cookie(request, Theme.COOKIE));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    static Shell.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }
}
