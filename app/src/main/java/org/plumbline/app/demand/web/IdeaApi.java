package org.plumbline.app.demand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaFilter;
import org.plumbline.app.demand.IdeaText;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ideas for programs: another door with the same three questions.
@RestController
@RequestMapping("/api/v1")
class IdeaApi {
    private final Ideas ideas;
    private final IdeaRegister register;

    IdeaApi(Ideas ideas, IdeaRegister register) {
        this.ideas = ideas;
        this.register = register;
    }

    /// A page of ideas.
    ///
    /// @param page counted from 1
    /// @param total on all pages
    record Page(List<Map<String, @Nullable Object>> items, int page, int size, long total) {}

    @GetMapping("/ideas")
    Page list(HttpServletRequest request) {
        var query = strict(request);
        var page = ideas.list(IdeaRegister.filter(query));
        var names = register.names(page.rows());
        return new Page(
                page.rows().stream().map(idea -> json(idea, names)).toList(), query.page(), query.size(), page.total());
    }

    private static RegisterQuery strict(HttpServletRequest request) {
        return RegisterQuery.of(request).strict(IdeaFilter.Sort.class, IdeaFilter.Show.class);
    }

    @GetMapping("/ideas.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"ideas.csv\"")
                .body(register.csv(strict(request)));
    }

    @GetMapping("/ideas/{key}")
    ResponseEntity<Map<String, @Nullable Object>> one(@PathVariable String key) {
        return answer(HttpStatus.OK, ideas.get(key));
    }

    /// What a program sends; what it leaves out is unknown.
    ///
    /// @param helps ways in lower case with their measures, such as `{"cost": "300 hours a year"}`
    record Sent(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String need,
            @Nullable Map<String, @Nullable String> helps) {
        IdeaText text() {
            var ways = new EnumMap<HelpKind, String>(HelpKind.class);
            Objects.requireNonNullElse(helps, Map.<String, @Nullable String>of())
                    .forEach((way, measure) -> ways.put(
                            kind(way), Objects.requireNonNullElse(measure, "").strip()));
            return new IdeaText(
                    stripped(title),
                    stripped(purpose),
                    stripped(need),
                    ways,
                    null,
                    null,
                    null,
                    IdeaText.Cost.UNKNOWN,
                    null);
        }

        private static String stripped(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }

        private static HelpKind kind(String word) {
            for (var kind : HelpKind.values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new Refusal(org.plumbline.app.demand.IdeaRules.NO_SUCH_WAY, word);
        }
    }

    @PostMapping("/ideas")
    ResponseEntity<Map<String, @Nullable Object>> handIn(@RequestBody Sent sent) {
        return answer(HttpStatus.CREATED, ideas.handIn(sent.text()));
    }

    private ResponseEntity<Map<String, @Nullable Object>> answer(HttpStatus status, IdeaView idea) {
        return ResponseEntity.status(status)
                .eTag("\"" + idea.version() + "\"")
                .header("Location", "/api/v1/ideas/" + idea.key())
                .body(json(idea, register.names(List.of(idea))));
    }

    private static Map<String, @Nullable Object> json(IdeaView idea, Map<UUID, String> names) {
        var text = idea.text();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("key", idea.key());
        json.put("state", idea.state());
        json.put("title", idea.title());
        json.put("purpose", text.purpose());
        json.put("need", text.need());
        var helps = new LinkedHashMap<String, String>();
        text.ways().stream()
                .sorted()
                .forEach(way -> helps.put(
                        way.name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNull(text.helps().get(way))));
        json.put("helps", helps);
        json.put("isRequired", text.isRequired());
        json.put("requester", names.get(idea.requesterId()));
        json.put("submittedOn", idea.submittedOn());
        json.put("answeredOn", idea.answeredOn());
        json.put("reason", idea.reason());
        json.put("version", idea.version());
        return json;
    }
}
