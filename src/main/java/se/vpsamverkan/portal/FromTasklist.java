package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Who came from Tasklist to do a task is shown the way back on every page of that case, the receipt's too. The way leads
 * to Tasklist's own address and is never read out of the request.
 */
final class FromTasklist {

    private static final String CASE = FromTasklist.class.getName();

    private FromTasklist() {}

    /** Somebody follows a link of Tasklist to this case. */
    static void remember(HttpServletRequest request, CaseKey key) {
        request.getSession().setAttribute(CASE, key.value());
    }

    /** The person goes on from the portal's start page: the errand from Tasklist is over. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CASE);
        }
    }

    /** Whether the requested page belongs to the case that was reached from Tasklist. */
    static boolean leadsBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object key = session == null ? null : session.getAttribute(CASE);
        return key != null
                && (request.getRequestURI() + "/").startsWith(request.getContextPath() + "/arenden/" + key + "/");
    }
}
