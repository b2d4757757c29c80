package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import se.vpsamverkan.kernel.UnionId;

/**
 * One way a union's name is written: official, short, or an alias (E16). The key, the name without regard to case and
 * spacing, belongs to one union only, so that a name in a letter never means two.
 */
@Entity
@Table(name = "union_name")
class UnionName {

    @Id
    @Column(name = "name_key")
    private String key;

    @Column(name = "union_id")
    private UUID unionId;

    private String name;

    @Column(name = "is_alias")
    private boolean alias;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UnionName() {}

    UnionName(UnionId union, String name, boolean alias) {
        this.key = keyOf(name);
        this.unionId = union.value();
        this.name = name.strip();
        this.alias = alias;
    }

    static String keyOf(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    UUID unionId() {
        return unionId;
    }

    String name() {
        return name;
    }

    boolean isAlias() {
        return alias;
    }
}
