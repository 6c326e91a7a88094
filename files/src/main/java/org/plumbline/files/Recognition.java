package org.plumbline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.feed.FeedArchive;
import org.plumbline.files.feed.FeedReader;
import org.plumbline.files.feed.FeedTables;
import org.plumbline.files.plan.PlanReader;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.table.TableReader;

/// Says what a file is and reads it, in this JVM; files of strangers go through the worker of the sibling package.
public final class Recognition {
    private final Limits limits;
    private final Mapping mapping;

    public Recognition(Limits limits, Mapping mapping) {
        this.limits = limits;
        this.mapping = mapping;
    }

    public Recognised read(Path file) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                return new Unreadable(
                        Why.TOO_LARGE,
                        "%d MB, at most %d MB are read; split it"
                                .formatted(Files.size(file) >> 20, limits.fileBytes() >> 20));
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Unreadable(Why.DAMAGED, "the file cannot be opened; check that it exists and may be read");
        }
    }

    public Recognised read(byte[] bytes) {
        try {
            return recognised(bytes);
        } catch (UnreadableFile refusal) {
            return refusal.asAnswer();
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return new Unreadable(Why.UNSAFE, "the file needs more memory than a plan or table may");
        } catch (RuntimeException unforeseen) {
            return new Unreadable(
                    Why.DAMAGED, "the content contradicts itself; save it again in the tool it came from");
        }
    }

    private Recognised recognised(byte[] bytes) {
        return switch (Sniffer.sniff(bytes)) {
            case Sniffer.Content.PlanContent plan -> new PlanReader(limits).read(plan.format(), bytes);
            case Sniffer.Content.Text _ -> text(bytes);
            case Sniffer.Content.Xlsx _ -> new Recognised.TableFile(tables().xlsx(bytes));
            case Sniffer.Content.Xls _ -> new Recognised.TableFile(tables().xls(bytes));
            case Sniffer.Content.Ods _ -> new Recognised.TableFile(tables().ods(bytes));
            case Sniffer.Content.JsonFeed _ -> new Recognised.FeedFile(new FeedReader(limits).json(bytes));
            case Sniffer.Content.PackedFeed _ -> new Recognised.FeedFile(new FeedArchive(limits).read(bytes));
            case Sniffer.Content.AtomFeed _ -> new Recognised.FeedFile(new FeedReader(limits).atom(bytes));
        };
    }

    private Recognised text(byte[] bytes) {
        var feed = new FeedTables(limits).read(bytes);
        return feed == null ? new Recognised.TableFile(tables().texts(bytes)) : new Recognised.FeedFile(feed);
    }

    private TableReader tables() {
        return new TableReader(limits, mapping);
    }
}
