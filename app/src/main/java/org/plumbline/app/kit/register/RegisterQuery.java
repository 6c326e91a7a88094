package org.plumbline.app.kit.register;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the address of a register says: filters, order, page, columns. Every link on a register is made from it,
/// so that one choice keeps the others. What is not well formed is left out, never an error: addresses get pasted.
public final class RegisterQuery {
    /// Rows on a page where the address says nothing.
    public static final int DEFAULT_SIZE = 50;

    private static final int MOST_ROWS = 500;
    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_VALUES = 40;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern KEY = Pattern.compile("-?[a-z][a-z0-9_-]{0,40}");

    private final String path;
    private final Map<String, List<String>> parameters;
    private final int usualSize;
    private final int mostRows;

    private RegisterQuery(String path, Map<String, List<String>> parameters, int usualSize, int mostRows) {
        this.path = path;
        this.parameters = parameters;
        this.usualSize = usualSize;
        this.mostRows = mostRows;
    }

    public static RegisterQuery of(HttpServletRequest request) {
        return of(request.getRequestURI(), request.getParameterMap());
    }

    /// From the parameters as the servlet container parsed them.
    public static RegisterQuery of(String path, Map<String, String[]> parameters) {
        var kept = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var clean = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                    .limit(MOST_VALUES)
                    .toList();
            if (NAME.matcher(name).matches() && !name.startsWith("_") && !clean.isEmpty()) {
                kept.put(name, clean);
            }
        });
        return new RegisterQuery(path, kept, DEFAULT_SIZE, MOST_ROWS);
    }

    public String path() {
        return path;
    }

    /// What the filter form does not ask for itself and so must carry along; the page starts anew.
    public Map<String, List<String>> kept(List<Facet> facets) {
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeAll(List.of("q", "page"));
        facets.forEach(facet -> kept.keySet().removeAll(facet.names()));
        return kept;
    }

    /// The words typed into the filter box; empty where there are none.
    public String text() {
        return value("q").orElse("");
    }

    /// The chip that is on; empty for "All".
    public Optional<String> show() {
        return value("show");
    }

    /// The names of what the address asks.
    public Set<String> names() {
        return Set.copyOf(parameters.keySet());
    }

    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /// The constant that a parameter names in any case, `-` for `_`; empty for anything that `type` does not have.
    public <E extends Enum<E>> Optional<E> value(String name, Class<E> type) {
        return value(name).flatMap(value -> constant(value, type));
    }

    /// The order asked for, from the columns that can be sorted by.
    public <S extends Enum<S>> Optional<S> sort(Class<S> type) {
        return sortKey().flatMap(key -> constant(key, type));
    }

    public Optional<String> sortKey() {
        return value("sort")
                .filter(key -> KEY.matcher(key).matches())
                .map(key -> key.startsWith("-") ? key.substring(1) : key);
    }

    public boolean isDescending() {
        return value("sort").orElse("").startsWith("-");
    }

    /// Counted from 1.
    public int page() {
        return number("page", 1, 1, MOST_PAGES);
    }

    /// The same with another size of page; `?size=all` asks for `most` rows.
    public RegisterQuery paged(int usual, int most) {
        return new RegisterQuery(path, parameters, usual, most);
    }

    /// The same asked by a program, which is told what cannot be read instead of getting something else.
    ///
    /// @param sorts what the list may be sorted by
    /// @param shows what it may be cut down to by `show`
    /// @throws BadParameter where page, size, order or cut is none
    public <S extends Enum<S>, C extends Enum<C>> RegisterQuery strict(Class<S> sorts, Class<C> shows) {
        requireNumber("page", MOST_PAGES);
        if (value("size").filter("all"::equals).isEmpty()) {
            requireNumber("size", mostRows);
        }
        if (value("sort").isPresent() && sort(sorts).isEmpty()) {
            throw new BadParameter(
                    "sort", value("sort").orElse(""), "Use one of: " + words(sorts) + "; with - before it to fall.");
        }
        if (show().isPresent() && value("show", shows).isEmpty()) {
            throw new BadParameter("show", show().orElse(""), "Use one of: " + words(shows) + ".");
        }
        return this;
    }

    private void requireNumber(String name, int most) {
        var text = value(name);
        if (text.isPresent() && !(text.get().matches("[0-9]{1,9}") && isWithin(Integer.parseInt(text.get()), most))) {
            throw new BadParameter(name, text.get(), "Use a whole number from 1 to " + most + ".");
        }
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    public int size() {
        return value("size").filter("all"::equals).isPresent() ? mostRows : number("size", usualSize, 1, mostRows);
    }

    public long offset() {
        return (page() - 1L) * size();
    }

    /// The columns chosen, by their keys; empty where the register's own choice holds.
    public List<String> columns() {
        return value("cols").map(keys -> List.of(keys.split(",", -1))).orElse(List.of());
    }

    /// True where anything but order and page narrows the register.
    public boolean isFiltered() {
        return parameters.keySet().stream()
                .anyMatch(name -> !List.of("sort", "page", "size", "cols", "group", "view")
                        .contains(name));
    }

    /// True where a filter is in use.
    public boolean asks(Facet facet) {
        return facet.names().stream().anyMatch(parameters::containsKey);
    }

    /// The present address without its page: what a saved view remembers.
    public String address() {
        return with("page", null);
    }

    /// The address with one parameter set, or taken out by null; the page starts anew.
    public String with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parameters);
        if (!"page".equals(name)) {
            changed.remove("page");
        }
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return address(path, changed);
    }

    /// The address that sorts by a column: rising first, then falling.
    public String sortedBy(String key) {
        boolean rising = sortKey().filter(key::equals).isPresent() && !isDescending();
        return with("sort", rising ? "-" + key : key);
    }

    public String page(int number) {
        return with("page", number <= 1 ? null : Integer.toString(number));
    }

    /// The address without any filter, in the same order.
    public String cleared() {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().retainAll(List.of("sort", "size", "cols", "group"));
        return address(path, changed);
    }

    /// The same filters and order at another address, such as `/projects.csv`.
    public String at(String otherPath) {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(List.of("page", "size"));
        return address(otherPath, changed);
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        var pairs = new ArrayList<String>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private int number(String name, int fallback, int least, int most) {
        try {
            return value(name)
                    .map(Integer::parseInt)
                    .map(n -> Math.clamp(n, least, most))
                    .orElse(fallback);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(String value, Class<E> type) {
        var name = value.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
