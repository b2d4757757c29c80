package se.vpsamverkan.answer;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DepartmentId;

/**
 * Who answers an item.
 *
 * @param department set exactly for {@link Kind#DEPARTMENT}
 * @param referredTo to whom the matter is referred, in HR's words; set exactly for {@link Kind#REFERRED}
 */
public record Addressee(
        Kind kind,
        @Nullable DepartmentId department,
        @Nullable String referredTo) {

    /** The three ways to distribute an item. */
    public enum Kind {
        DEPARTMENT,
        /** HR itself, the fallback too. */
        HR,
        /** Addressed to the city or the board: HR answers that it is referred (E32, E46). */
        REFERRED
    }

    public Addressee {
        if ((kind == Kind.DEPARTMENT) != (department != null) || (kind == Kind.REFERRED) != (referredTo != null)) {
            throw new IllegalArgumentException("details do not fit an addressee of kind " + kind);
        }
    }

    /** A department answers. */
    public static Addressee department(DepartmentId department) {
        return new Addressee(Kind.DEPARTMENT, department, null);
    }

    /** HR answers. */
    public static Addressee hr() {
        return new Addressee(Kind.HR, null, null);
    }

    /** HR answers that the matter is referred to somebody else. */
    public static Addressee referred(String to) {
        return new Addressee(Kind.REFERRED, null, to);
    }
}
