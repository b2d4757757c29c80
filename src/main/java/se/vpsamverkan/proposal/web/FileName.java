package se.vpsamverkan.proposal.web;

/** The name of a file that somebody sent, fit to be stored and offered again. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The last part of the path some browsers send, without signs that a header or a folder would misread. */
    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}\"<>:|?*]", "").strip();
        if (safe.isEmpty()) {
            return "brev";
        }
        return safe.length() <= LONGEST ? safe : safe.substring(safe.length() - LONGEST);
    }
}
