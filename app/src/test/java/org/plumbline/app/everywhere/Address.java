package org.plumbline.app.everywhere;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An address the application answers at, as its controllers declare it.
///
/// @param method `GET`, `POST`, ...
/// @param pattern with path variables in braces
/// @param parameters the names its handler declares; forms read by hand are not among them
/// @param isOpen true where the handler may also read parameters that it does not declare
record Address(String method, String pattern, Set<String> parameters, boolean isOpen) {
    /// What a handler may take without ever seeing a parameter of the request.
    private static final Set<Class<?>> BLIND = Set.of(Model.class, HttpServletResponse.class, Locale.class);

    /// All addresses of the product, in a stable order.
    static List<Address> all(ServletContext application) {
        var addresses = new ArrayList<Address>();
        var mapping = WebApplicationContextUtils.getRequiredWebApplicationContext(application)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.plumbline.")) {
                var names = new TreeSet<String>();
                var taken = handler.getMethod().getParameters();
                Arrays.stream(taken).forEach(parameter -> name(parameter, names));
                boolean isOpen = Arrays.stream(taken).anyMatch(Address::isSeeing);
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    methods.forEach(method -> addresses.add(new Address(method.name(), pattern, names, isOpen)));
                }
            }
        });
        addresses.sort(Comparator.comparing(Address::pattern).thenComparing(Address::method));
        return List.copyOf(addresses);
    }

    private static void name(Parameter parameter, Set<String> names) {
        var declared = parameter.getAnnotation(RequestParam.class);
        if (declared != null && !Map.class.isAssignableFrom(parameter.getType())) {
            names.add(declared.name().isEmpty() ? parameter.getName() : declared.name());
        }
    }

    /// True for what could hold any parameter: the request itself, a map, a bean that is filled from it.
    private static boolean isSeeing(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Map.class.isAssignableFrom(parameter.getType());
        }
        return !parameter.isAnnotationPresent(PathVariable.class) && !BLIND.contains(parameter.getType());
    }

    boolean reads() {
        return method.equals("GET");
    }

    /// The names of the path variables, in order.
    List<String> variables() {
        return declared().stream().map(one -> one.replaceFirst(":.*", "")).toList();
    }

    /// True where the pattern lets the variable hold the value; what it does not, no handler ever sees.
    boolean admits(String variable, String value) {
        return declared().stream()
                .filter(one -> one.startsWith(variable + ":"))
                .allMatch(one -> value.matches(one.substring(variable.length() + 1)));
    }

    /// The path variables with what the pattern says of them.
    private List<String> declared() {
        var names = new ArrayList<String>();
        parts(names);
        return names;
    }

    /// The pattern's fixed parts around its variables; one more than there are variables.
    private List<String> parts(List<String> variables) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            parts.add(pattern.substring(from, open));
            var close = close(open);
            variables.add(pattern.substring(open + 1, close));
            from = close + 1;
        }
        parts.add(pattern.substring(from));
        return parts;
    }

    private int close(int open) {
        var depth = 0;
        for (var i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    /// The address with its variables filled in, in order.
    String filled(List<String> values) {
        var parts = parts(new ArrayList<>());
        var filled = new StringBuilder(parts.getFirst());
        for (var i = 1; i < parts.size(); i++) {
            filled.append(values.get(i - 1)).append(parts.get(i));
        }
        return filled.toString();
    }
}
