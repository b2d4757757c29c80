package se.vpsamverkan.bench;

/**
 * One act of a consultation and what it cost.
 *
 * @param touched the items, unions and documents the act is about
 */
record Act(String name, Kind kind, int touched, Tally tally) {

    /** Who begins it. */
    enum Kind {
        USER(20),
        TIMER(10),
        BACKGROUND(10);

        final int base;

        Kind(int base) {
            this.base = base;
        }
    }

    /** Tasks that appeared or went. */
    int tasks() {
        return tally.starting("insert into act_ru_task") + tally.starting("delete from act_ru_task");
    }

    int mails() {
        return tally.starting("insert into outbox_mail");
    }

    /** How many statements of our own the act may run. */
    int allowance() {
        return kind.base + 4 * (touched + tasks()) + mails();
    }

    boolean withinAllowance() {
        return tally.own() <= allowance();
    }
}
