package org.plumbline.app.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Actor;

/// Somebody who sends files and waits until they are worked off.
final class Sending {
    private final Imports imports = Running.bean(Imports.class);
    private final Actor actor;
    private final List<Upload> files = new ArrayList<>();
    private @Nullable LocalDate asOf;
    private @Nullable UUID projectId;
    private ColumnMapping mapping = ColumnMapping.NONE;

    private Sending(Actor actor) {
        this.actor = actor;
    }

    static Sending by(Actor actor) {
        return new Sending(actor);
    }

    Sending file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Sending file(String name, byte[] content) {
        files.add(new Upload(name, () -> new ByteArrayInputStream(content)));
        return this;
    }

    Sending asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Sending into(UUID project) {
        projectId = project;
        return this;
    }

    Sending mapped(ColumnMapping decided) {
        mapping = decided;
        return this;
    }

    ImportView dryRun() {
        return send(true);
    }

    ImportView apply() {
        return send(false);
    }

    private ImportView send(boolean isDryRun) {
        return ended(actor, begin(isDryRun));
    }

    /// Starts without waiting.
    UUID begin() {
        return begin(false);
    }

    /// Starts a dry run without waiting.
    UUID beginDryRun() {
        return begin(true);
    }

    private UUID begin(boolean isDryRun) {
        return Running.as(actor, () -> imports.start(new ImportOrder("", asOf, isDryRun, mapping, projectId), files));
    }

    /// The import once nobody works on it any more.
    static ImportView ended(Actor actor, UUID id) {
        var imports = Running.bean(Imports.class);
        var view = Running.as(actor, () -> imports.ended(id, Duration.ofMinutes(5)));
        if (view.state().isRunning()) {
            throw new AssertionError("still " + view.state());
        }
        return view;
    }

    /// What became of the first file.
    static FileReport report(ImportView view) {
        return java.util.Objects.requireNonNull(view.files().getFirst().report());
    }

    static List<ImportProblem> problems(Actor actor, ImportView view) {
        return Running.as(actor, () -> Running.bean(Imports.class).problems(view.id()));
    }
}
