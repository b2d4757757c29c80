package se.vpsamverkan.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes many new rows of one entity in one statement; persisting them would take one each.
 *
 * <p>What the rows point at must be in the database already. The objects handed over stay outside the persistence
 * context: whoever wants to change one later reads it anew.
 */
public final class ManyRows {

    private ManyRows() {}

    /** Inserts the rows, whose entity has nothing but plain columns. */
    public static <T> void insert(EntityManager entities, Class<T> type, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<SingularAttribute<? super T, ?>> columns =
                new ArrayList<>(entities.getMetamodel().entity(type).getSingularAttributes());
        columns.sort(Comparator.comparing(SingularAttribute::getName));
        String names = String.join(
                ", ", columns.stream().map(SingularAttribute::getName).toList());
        String places = "(" + String.join(", ", Collections.nCopies(columns.size(), "?%d")) + ")";
        List<String> values = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (T row : rows) {
            Object[] numbers = new Object[columns.size()];
            for (int i = 0; i < numbers.length; i++) {
                parameters.add(read(columns.get(i), row));
                numbers[i] = parameters.size();
            }
            values.add(String.format(java.util.Locale.ROOT, places, numbers));
        }
        Query insert = entities.createQuery(
                "insert into " + type.getName() + " (" + names + ") values " + String.join(", ", values));
        for (int i = 0; i < parameters.size(); i++) {
            insert.setParameter(i + 1, parameters.get(i));
        }
        insert.executeUpdate();
        AnswersKept.forget(type);
    }

    private static @Nullable Object read(SingularAttribute<?, ?> column, Object row) {
        try {
            Field field = (Field) column.getJavaMember();
            field.setAccessible(true);
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
