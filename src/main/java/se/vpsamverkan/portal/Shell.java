package se.vpsamverkan.portal;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param name who is logged in; null when nobody is
 * @param hat the acting hat in words; null when none is worn
 * @param administration whose office it is; null when no hat is worn
 * @param mayChoose whether there are several hats to choose from
 * @param outbox whether the hat may read the outbox
 * @param tasklist whether the hat may open Tasklist
 * @param fromTasklist whether one came from Tasklist to this case, and the page offers the way back
 * @param demo whether all data is invented
 * @param shownTime the time every page goes by, in demo mode; null otherwise
 * @param languageHref this page in the other language
 */
record Shell(
        @Nullable String name,
        @Nullable String hat,
        @Nullable String administration,
        boolean mayChoose,
        boolean outbox,
        boolean tasklist,
        boolean fromTasklist,
        boolean demo,
        @Nullable String shownTime,
        String languageHref) {}
