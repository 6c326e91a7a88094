package org.plumbline.app.demand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreRanking.Line;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringModels;
import org.plumbline.app.demand.web.RankingPage.Cut;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Work in the order of its scores, with the line where money or people end.
@Controller
class RankingController {
    private final RankingPage pages;
    private final ScoringModels models;

    RankingController(RankingPage pages, ScoringModels models) {
        this.pages = pages;
        this.models = models;
    }

    @GetMapping("/scoring")
    String ranking(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var chosen = model(query);
        var cut = cut(query);
        model.addAttribute("view", pages.of(query, chosen.orElse(null), cut));
        model.addAttribute("models", models.inForce());
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute("money", query.value("money").orElse(""));
        model.addAttribute("currency", query.value("currency").orElse(pages.currency()));
        model.addAttribute("limits", pages.limits());
        model.addAttribute("within", query.value("limits").orElse(""));
        model.addAttribute(
                "wrong",
                cut.limits() == null
                        && cut.money() == null
                        && query.value("money").isPresent());
        model.addAttribute("tabs", ScoringNavigation.tabs("/scoring"));
        return Htmx.wantsPiece(request) ? "demand/ranking_piece" : "demand/ranking";
    }

    @GetMapping("/scoring." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        var query = RegisterQuery.of(request);
        return pages.file(model(query).orElse(null), cut(query)).answer(form);
    }

    private Optional<ScoringModel> model(RegisterQuery query) {
        var inForce = models.inForce();
        return inForce.stream()
                .filter(one -> one.key().equals(query.value("model").orElse("")))
                .findFirst()
                .or(() -> inForce.stream().findFirst());
    }

    private Cut cut(RegisterQuery query) {
        var limits = query.value("limits").orElse("");
        return limits.isEmpty() ? new Cut(line(query), null) : new Cut(null, limits);
    }

    /// Where the money ends; null where nobody said so, or not readably.
    private @Nullable Line line(RegisterQuery query) {
        var money = query.value("money").orElse("").replace(",", "").replace(" ", "");
        var currency = query.value("currency").orElse(pages.currency());
        return money.matches("[0-9]{1,15}(\\.[0-9]{1,2})?") && Formats.isCurrency(currency)
                ? new Line(new BigDecimal(money), currency)
                : null;
    }
}
