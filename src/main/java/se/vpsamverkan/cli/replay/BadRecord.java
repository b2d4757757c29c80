package se.vpsamverkan.cli.replay;

/** The record cannot be replayed; the message is one line that says file, place and what is wrong. */
final class BadRecord extends Exception {

    private static final long serialVersionUID = 1L;

    BadRecord(String file, String place, String what) {
        super(file + ": " + place + ": " + what);
    }
}
