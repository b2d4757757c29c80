package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Forms;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.web.LoginLimiter;

/** The password at justering: whoever sits at a colleague's unlocked screen cannot find it out by trying. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class SignProofTests {

    private static final String HERE = "192.0.2.10";
    private static final String ELSEWHERE = "192.0.2.20";
    private static final String GUESS = "gissat-hemligt-ord-";

    /** Wrong passwords before one must wait, as at the login. */
    private static final int FREE = 5;

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Passwords passwords;

    @Autowired
    private LoginLimiter limiter;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private CaseKey key;
    private String username;

    @BeforeEach
    void minutesToSign() {
        office = fixtures.office();
        key = held.toSign(office);
        username = passwords.give(office.rep(0));
        passwords.give(office.rep(1));
    }

    @Test
    void whoGuessesAtAnUnlockedScreenWaitsAndTheRightPasswordIsNotEvenLookedAt(CapturedOutput output) throws Exception {
        for (int i = 0; i < FREE; i++) {
            sign(office.rep(0), HERE, GUESS + i)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Skriv ditt lösenord igen")))
                    .andExpect(content().string(not(containsString("Vänta "))));
        }

        for (int i = 1; i < FREE; i++) {
            limiter.failed(username, HERE); // a longer wait than a slow machine takes; still none without those above
        }
        sign(office.rep(0), HERE, Passwords.PASSWORD)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#losenord\"")))
                .andExpect(content().string(containsString("Inget är justerat. Vänta ")))
                .andExpect(content().string(not(containsString(Passwords.PASSWORD))));

        assertThat(settled()).isZero();
        assertThat(output)
                .contains("wrong password was given to prove person " + Office.person(office.rep(0)))
                .doesNotContain(GUESS);
        assertThat(jdbc.sql("select count(*) from journal_entry where payload like ?")
                        .param("%" + GUESS + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        // one count with the login: no more tries there
        logIn(HERE, Passwords.PASSWORD).andExpect(redirectedUrlPattern("/login?vanta=*"));
    }

    @Test
    void nobodyElseWaitsAndNeitherDoesThePersonElsewhere() throws Exception {
        for (int i = 0; i <= FREE; i++) {
            sign(office.rep(0), HERE, GUESS + i);
        }

        sign(office.rep(1), HERE, Passwords.PASSWORD).andExpect(redirectedUrl(page()));
        logIn(ELSEWHERE, Passwords.PASSWORD).andExpect(redirectedUrl("/"));
        sign(office.rep(0), ELSEWHERE, Passwords.PASSWORD).andExpect(redirectedUrl(page()));
        assertThat(settled()).isEqualTo(2);
    }

    @Test
    void theLoginsOwnGuessesCountAndARightPasswordForgives() throws Exception {
        for (int i = 1; i < FREE; i++) {
            logIn(HERE, GUESS + i).andExpect(redirectedUrl("/login?fel"));
        }
        sign(office.rep(0), HERE, "").andExpect(status().isUnprocessableEntity()); // forgotten, no guess
        sign(office.rep(0), HERE, Passwords.PASSWORD).andExpect(redirectedUrl(page()));
        logIn(HERE, GUESS).andExpect(redirectedUrl("/login?fel"));
        logIn(HERE, Passwords.PASSWORD).andExpect(redirectedUrl("/"));
    }

    private ResultActions sign(Actor who, String address, String password) throws Exception {
        String sum = String.valueOf(minutes().pdfSha256());
        return web.perform(from(
                address,
                Forms.send(who, page() + "/justering", "beslut", "SIGN", "kontrollsumma", sum, "losenord", password)));
    }

    private ResultActions logIn(String address, String password) throws Exception {
        return web.perform(from(
                address, post("/login").with(csrf()).param("username", username).param("password", password)));
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private long settled() {
        return minutes().seats().stream()
                .filter(seat -> seat.state() == SeatState.SIGNED)
                .count();
    }

    private MinutesView minutes() {
        return desk.view(held.minutes(key));
    }

    private String page() {
        return "/arenden/" + key.value() + "/protokoll/" + held.minutes(key);
    }
}
