package se.vpsamverkan.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to the application over the wire as a browser does: keeps cookies, follows nothing by itself. */
public final class WebClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private int port;

    public WebClient(int port) {
        this.port = port;
    }

    /** Talks to another node from now on, with the same cookies. */
    public WebClient goTo(int otherPort) {
        port = otherPort;
        return this;
    }

    /** Logs in by the form; answers what the form answered. */
    public HttpResponse<String> logIn(String username, String password) throws IOException, InterruptedException {
        return postForm("/login", "/login", "username=" + encoded(username) + "&password=" + encoded(password));
    }

    /** Sends a form with the token found on this page. */
    public HttpResponse<String> postForm(String page, String where, String fields)
            throws IOException, InterruptedException {
        return send(where, "_csrf=" + encoded(token(page)) + "&" + fields);
    }

    /** Sends a form as it is. */
    public HttpResponse<String> send(String where, String fields) throws IOException, InterruptedException {
        return send(where, fields, "http://localhost:" + port);
    }

    /** Sends a form as a page of this origin would. */
    public HttpResponse<String> send(String where, String fields, String origin)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(where))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The token in the first form of a page. */
    public String token(String page) throws IOException, InterruptedException {
        String body = get(page).body();
        Matcher token = CSRF.matcher(body);
        if (!token.find()) {
            throw new AssertionError("no form on " + page + ":\n" + body);
        }
        return token.group(1);
    }

    public HttpResponse<String> get(String where) throws IOException, InterruptedException {
        return getAt(port, where);
    }

    /** Asks another server, as a redirect leads there. */
    public HttpResponse<String> getAt(URI where, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(where).header("Accept", "text/html");
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks this node, whichever one is talked to otherwise. */
    public HttpResponse<String> getAt(int node, String where) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + node + where))
                        .header("Accept", "application/json, text/html;q=0.9, */*;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON with the token of Tasklist. */
    public HttpResponse<String> post(String where, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(where))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The value of a cookie; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String where) {
        return URI.create("http://localhost:" + port + where);
    }
}
