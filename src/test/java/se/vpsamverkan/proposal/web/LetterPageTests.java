package se.vpsamverkan.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.proposal.AnswerWhen;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.Channel;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.testing.Visits;

/** HR registers letters and chooses when late input is answered; the union keeps the receipt and corrects. */
@OnPostgres
class LetterPageTests {

    private static final byte[] LETTER = "Kära HR, bryggan.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private InputQueries queries;

    @Autowired
    private UnionInput input;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Office office;
    private CaseKey key;
    private String place;

    @BeforeEach
    void dispatch() {
        office = fixtures.office();
        key = states.dispatched(office);
        place = "/arenden/" + key.value();
    }

    @Test
    void aLetterIsReviewedRegisteredAndCorrectedByItsUnion() throws Exception {
        jdbc.update( // sent an hour ago: a letter's time has no seconds
                "update consultation_case set dispatched_at = ? where case_key = ?",
                OffsetDateTime.ofInstant(clock.instant().minus(1, ChronoUnit.HOURS), ZoneOffset.UTC),
                key.value());
        LocalDateTime now = Dates.local(clock.instant());
        web.perform(get(place + "/registrera-brev").with(Visits.as(office.hr())))
                .andExpect(status().isOk());
        web.perform(letter(post(place + "/registrera-brev"), "granska", now))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("type=\"file\""), containsString("Bryggan lagas"))));
        web.perform(letter(multipart(place + "/registrera-brev"), "registrera", now))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#original\"")));
        assertThat(queries.submissions(key)).isEmpty();

        web.perform(letter(
                        multipart(place + "/registrera-brev")
                                .file(new MockMultipartFile(
                                        "original", "C:\\brev\\brev.eml", "message/rfc822", LETTER)),
                        "registrera",
                        now))
                .andExpect(redirectedUrl(place))
                .andExpect(flash().attribute("receipt", containsString("1 punkt")));
        SubmissionView registered = queries.submissions(key).get(0);
        assertThat(registered.channel()).isEqualTo(Channel.EMAIL);
        assertThat(registered.originalName()).isEqualTo("brev.eml");

        String receipt = place + "/inlamnat/" + registered.id();
        web.perform(get(receipt).with(Visits.as(office.rep(0))))
                .andExpect(content().string(containsString("/lamna-in?andrar=" + registered.id())));
        web.perform(get(receipt + "/original").with(Visits.as(office.rep(0))))
                .andExpect(content().bytes(LETTER))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        web.perform(get(receipt + "/original").with(Visits.as(office.hr()))).andExpect(status().isNotFound());

        String editor = place + "/lamna-in?andrar=" + registered.id();
        web.perform(get(editor).with(Visits.as(office.rep(0))))
                .andExpect(content().string(containsString("Bryggan lagas")));
        web.perform(post(editor)
                        .param("gor", "granska")
                        .param("antal", "1")
                        .param("typ-1", "QUESTION")
                        .param("text-1", "När lagas bryggan?")
                        .with(Visits.as(office.rep(0)))
                        .with(csrf()))
                .andExpect(redirectedUrl(place + "/lamna-in/granska?andrar=" + registered.id()));
        String review = web.perform(get(place + "/lamna-in/granska?andrar=" + registered.id())
                        .with(Visits.as(office.rep(0))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String mark = review.replaceAll("(?s).*name=\"utkast\" value=\"([^\"]+)\".*", "$1");
        web.perform(post(place + "/lamna-in/granska?andrar=" + registered.id())
                        .param("utkast", mark)
                        .with(Visits.as(office.rep(0)))
                        .with(csrf()))
                .andExpect(redirectedUrl(receipt));
        assertThat(queries.submission(registered.id()).lines().get(0).block())
                .isEqualTo(Block.item(ItemKind.QUESTION, null, "När lagas bryggan?"));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws Exception {
        web.perform(post(place + "/registrera-brev")
                        .param("gor", "granska")
                        .param("antal", "1")
                        .param("text-1", "kvar")
                        .param("dag", "2031-02-30")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#facket\""),
                                containsString("href=\"#kanal\""),
                                containsString("href=\"#dag\""),
                                containsString("href=\"#tid\""),
                                containsString("kvar"))));
        web.perform(letter(
                        post(place + "/registrera-brev"),
                        "registrera",
                        Dates.local(clock.instant()).plusDays(2)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("framåt i tiden")));
    }

    @Test
    void onlyHrRegistersAndDecides() throws Exception {
        String late = place + "/sent-inkommet/" + office.union(0);
        for (Actor other : List.of(office.rep(0), office.director(), office.head(0), office.secretary())) {
            for (String page : List.of(place + "/registrera-brev", late)) {
                web.perform(get(page).with(Visits.as(other))).andExpect(status().isForbidden());
            }
        }
        web.perform(get(late).with(Visits.as(office.hr())))
                .andExpect(content().string(containsString("inget att bestämma")));
        web.perform(get(place + "/sent-inkommet/" + office.union(5)).with(Visits.as(office.hr())))
                .andExpect(status().isNotFound());
    }

    @Test
    void hrChoosesOnceWhenLateInputIsAnswered() throws Exception {
        Instant after = queries.state(key, office.union(0)).due().plus(1, ChronoUnit.HOURS);
        input.submit(
                        office.rep(0),
                        key,
                        office.union(0),
                        List.of(Block.item(ItemKind.PROPOSAL, null, "Sent men viktigt")),
                        after)
                .orThrow();
        String id = queries.submissions(key).get(0).id().toString();
        String late = place + "/sent-inkommet/" + office.union(0);

        web.perform(post(late)
                        .param("inlamning", id)
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#nar-" + id + "\"")));
        web.perform(post(late)
                        .param("inlamning", id)
                        .param("nar", "AT_MEETING")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(redirectedUrl(place));
        assertThat(queries.submissions(key).get(0).when()).isEqualTo(AnswerWhen.AT_MEETING);
        web.perform(post(late)
                        .param("inlamning", id)
                        .param("nar", "NOW")
                        .with(Visits.as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder letter(
            MockHttpServletRequestBuilder request, String button, LocalDateTime at) {
        return request.param("gor", button)
                .param("facket", office.union(0).toString())
                .param("kanal", "EMAIL")
                .param("dag", at.toLocalDate().toString())
                .param("tid", Dates.clock(at.toLocalTime()))
                .param("antal", "1")
                .param("typ-1", "PROPOSAL")
                .param("text-1", "Bryggan lagas")
                .with(Visits.as(office.hr()))
                .with(csrf());
    }
}
