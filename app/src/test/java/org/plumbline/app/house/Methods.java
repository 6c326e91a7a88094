package org.plumbline.app.house;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

    static List<Method> of(Sources.Source source) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
        var task = (JavacTask) compiler.getTask(null, null, nothing -> {}, List.of(), null, List.of(file));
        var found = new ArrayList<Method>();
        try {
            for (var unit : task.parse()) {
                var positions = Trees.instance(task).getSourcePositions();
                var lines = unit.getLineMap();
                unit.accept(
                        new TreeScanner<@Nullable Void, @Nullable Void>() {
                            @Override
                            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                                var start = lines.getLineNumber(positions.getStartPosition(unit, method));
                                var end = lines.getLineNumber(Math.max(0, positions.getEndPosition(unit, method) - 1));
                                found.add(new Method(
                                        method.getName().toString(),
                                        (int) (end - start) + 1,
                                        method.getParameters().size(),
                                        method.getReturnType() == null));
                                return super.visitMethod(method, nothing);
                            }
                        },
                        null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }
}
