package org.plumbline.app.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The methods of a source file, measured by the compiler's own parser.
final class Methods {
    private Methods() {}

    /// A method's size.
    ///
    /// @param name as written
    /// @param lines from the first of its signature to its closing brace
    /// @param parameters how many
    /// @param isConstructor a constructor, or the component list of a record
    record Method(String name, int lines, int parameters, boolean isConstructor) {}

    /// The methods of all the sources, parsed in one go.
    static Map<Sources.Source, List<Method>> of(List<Sources.Source> sources) {
        var files = new LinkedHashMap<URI, Sources.Source>();
        for (var source : sources) {
            files.put(source.path().toUri(), source);
        }
        var texts = sources.stream().map(Text::new).toList();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var task = (JavacTask) compiler.getTask(null, null, nothing -> {}, List.of(), null, texts);
        var found = new LinkedHashMap<Sources.Source, List<Method>>();
        try {
            for (var unit : task.parse()) {
                var methods = new ArrayList<Method>();
                unit.accept(new Measure(unit, Trees.instance(task).getSourcePositions(), methods), null);
                found.put(Objects.requireNonNull(files.get(unit.getSourceFile().toUri())), methods);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    /// A source as the compiler takes it.
    private static final class Text extends SimpleJavaFileObject {
        private final Sources.Source source;

        Text(Sources.Source source) {
            super(source.path().toUri(), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    /// Measures every method it meets.
    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var lines = unit.getLineMap();
            var start = lines.getLineNumber(positions.getStartPosition(unit, method));
            var end = lines.getLineNumber(Math.max(0, positions.getEndPosition(unit, method) - 1));
            found.add(new Method(
                    method.getName().toString(),
                    (int) (end - start) + 1,
                    method.getParameters().size(),
                    method.getReturnType() == null));
            return super.visitMethod(method, null);
        }
    }
}
