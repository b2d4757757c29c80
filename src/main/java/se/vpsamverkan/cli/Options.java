package se.vpsamverkan.cli;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command's options: {@code --name value}, {@code --name=value} and plain {@code --name}. */
final class Options {

    private final Map<String, String> given;

    private Options(Map<String, String> given) {
        this.given = given;
    }

    /** Reads the arguments; anything that is not a known option is wrong, and so is one given twice. */
    static Options read(List<String> args, Set<String> withValue, Set<String> plain) throws Wrong {
        Map<String, String> given = new HashMap<>();
        Iterator<String> left = args.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value;
            if (plain.contains(argument)) {
                value = "";
            } else if (!withValue.contains(name)) {
                throw new Wrong("unknown argument '" + argument + "'");
            } else if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (left.hasNext()) {
                value = left.next();
            } else {
                throw new Wrong(name + " needs a value");
            }
            if (given.put(name, value) != null) {
                throw new Wrong(name + " is given twice");
            }
        }
        return new Options(given);
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    @Nullable
    String value(String name) {
        return given.get(name);
    }

    /** The arguments are wrong; the message says which and how. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }
}
