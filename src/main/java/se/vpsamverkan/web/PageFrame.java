package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What stands around every page: who is logged in, in which role, and the ways on. Pages get it by themselves; a page
 * that says why another could not be shown has to ask.
 */
public interface PageFrame {

    /** The name by which the layout knows it. */
    String NAME = "shell";

    /** The frame for who asks. */
    Object around(HttpServletRequest request);
}
