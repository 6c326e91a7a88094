package org.plumbline.app.exchange.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ImportOrder;
import org.plumbline.app.exchange.ImportRules;
import org.plumbline.app.exchange.Imports;
import org.plumbline.app.exchange.Upload;
import org.plumbline.app.kernel.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Imports for programs.
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {
    private static final int LONGEST_WAIT = 60;

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    /// Takes files in; answers 202 with where to ask how it stands.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJson> start(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestParam Map<String, String> sent) {
        var title = sent.getOrDefault("title", "");
        var order = new ImportOrder(title, day(sent.get("as_of")), dryRun, MappingJson.read(sent.get("mapping")), null);
        var id = imports.start(order, uploads(files, MappingJson.days(sent.get("file_dates"))));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(ImportJson.of(imports.get(id), List.of()));
    }

    /// How an import stands.
    ///
    /// @param wait seconds from 0 to 60 that the answer may be held back until the import has ended
    @GetMapping("/{id}")
    ImportJson get(@PathVariable UUID id, @RequestParam(defaultValue = "0") int wait) {
        var view = imports.ended(id, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT)));
        return ImportJson.of(view, view.state().isRunning() ? List.of() : imports.problems(id));
    }

    /// @param days by file name
    static List<Upload> uploads(@Nullable List<MultipartFile> files, Map<String, LocalDate> days) {
        if (files == null) {
            return List.of();
        }
        return files.stream()
                .filter(file -> !file.isEmpty()
                        || file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                .map(file -> {
                    var name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
                    return new Upload(name, days.get(name), file::getInputStream);
                })
                .toList();
    }

    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new Refusal(ImportRules.NOT_A_DATE, text);
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw new Refusal(ImportRules.NOT_A_DATE, text);
        }
    }
}
