package se.vpsamverkan.answer;

/** What the employer says becomes of an item (domain.md 7). */
public enum Disposition {
    /** Bifalls. */
    GRANTED("included"),
    /** Bifalls delvis (E55). */
    PARTLY("partly"),
    /** Tas i beaktande. */
    CONSIDERED("considered"),
    /** Redan tillgodosett, framgår av planen (E48). */
    ALREADY_MET("already-done"),
    /** Arbete pågår, utreds. */
    ONGOING("informed"),
    /** Tas inte med i VP. */
    NOT_INCLUDED("not-included"),
    /** Avslaget centralt (E41). */
    REJECTED_CENTRALLY("rejected"),
    /** Hänskjuts, hanteras i annan ordning (E46). */
    REFERRED("referred"),
    /** Utanför VP (E47). */
    OUT_OF_SCOPE("outside-plan"),
    /** Besvarad fråga. */
    INFORMATION("informed"),
    /** Besvarat tidigare (E50). */
    ANSWERED_BEFORE("informed"),
    /** VP-texten rättas eller ses över (E6, E52). */
    VP_CORRECTED("informed"),
    /** Återkommer (E51). */
    DEFERRED("informed"),
    /** Ej besvarat (E39): never chosen by a person. */
    UNANSWERED("none");

    private final String category;

    Disposition(String category) {
        this.category = category;
    }

    /** The {@code answerCategory} of the exchange format. */
    public String category() {
        return category;
    }

    /** The disposition a recorded {@code answerCategory} is read as; an unknown word is an error of the record. */
    public static Disposition ofCategory(String category) {
        if (category.equals(INFORMATION.category)) {
            return INFORMATION;
        }
        for (Disposition disposition : values()) {
            if (disposition.category.equals(category)) {
                return disposition;
            }
        }
        throw new IllegalArgumentException("no answer category: " + category);
    }

    /** Whether a person may choose it. */
    public boolean choosable() {
        return this != UNANSWERED;
    }
}
