package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.web.SignedIn;

/** A case is driven with words that stand nowhere else; the log may hold none of them, however much it is asked for. */
@OnPostgres
class LogCanaryTests {

    private static final String PROPOSAL = "Kanariefågelgulnar vi yrkar";
    private static final String DRAFT = "Kanarieutkast som ingen får läsa";
    private static final String REASON = "Kanarieskäl till att sända tillbaka";

    /** What tells most; what the engine writes of its own at this level goes there too. */
    private static final List<String> TALKATIVE = List.of("se.vpsamverkan", "org.camunda.bpm.engine");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pathways path;

    @Autowired
    private Engine engine;

    @Autowired
    private UnionInput input;

    @Autowired
    private Answers answers;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MockMvc web;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Level> before = new ArrayList<>();

    @BeforeEach
    void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.setContext(context);
        log.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
        TALKATIVE.forEach(name -> {
            before.add(context.getLogger(name).getLevel());
            context.getLogger(name).setLevel(Level.DEBUG);
            // to us only, for the console would drown in it
            context.getLogger(name).setAdditive(false);
            context.getLogger(name).addAppender(log);
        });
    }

    @AfterEach
    void quiet() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        for (int i = 0; i < TALKATIVE.size(); i++) {
            Logger talkative = context.getLogger(TALKATIVE.get(i));
            talkative.detachAppender(log);
            talkative.setAdditive(true);
            talkative.setLevel(before.get(i));
        }
        engine.release();
    }

    @Test
    void theLogHoldsIdsOnly() throws Exception {
        Office office = fixtures.office();
        CaseKey key = path.planned(office, 2, null);
        path.confirm(office, key);
        path.sendInvitation(office, key);
        path.dispatch(office, key);
        input.submit(
                        office.rep(0),
                        key,
                        office.union(0),
                        List.of(Block.item(ItemKind.PROPOSAL, "1.", PROPOSAL)),
                        engine.now())
                .orThrow();
        path.sendAgenda(office, key);
        path.closeInput(key);
        path.distribute(office, key, 0, office.department(0));
        path.answerAll(key, office.head(0), office.union(0));
        path.reviewed(office, key);
        answers.sendBack(office.director(), key, REASON).orThrow();
        dispatcher.dispatchDue();
        inTheBrowser(office, key);

        List<String> lines = log.list.stream().map(LogCanaryTests::whole).toList();

        assertThat(lines).as("it was talkative").hasSizeGreaterThan(100);
        for (String canary : canaries(office)) {
            assertThat(lines)
                    .filteredOn(line -> line.contains(canary))
                    .as(canary)
                    .isEmpty();
        }
    }

    /** Pages that work, are refused, and are not there. */
    private void inTheBrowser(Office office, CaseKey key) throws Exception {
        SignedIn hr = new SignedIn(Office.person(office.hr()), "hillevi.hack", null, true);
        web.perform(get("/arenden/{key}", key.value()).with(SecurityMockMvcRequestPostProcessors.user(hr)))
                .andExpect(header().exists("X-Request-Id"));
        web.perform(get("/utgaende-post").with(SecurityMockMvcRequestPostProcessors.user(hr)));
        web.perform(get("/finns-inte").param("text", DRAFT).with(SecurityMockMvcRequestPostProcessors.user(hr)));
        web.perform(post("/login").param("username", "hillevi.hack").param("password", DRAFT));
    }

    private static List<String> canaries(Office office) {
        List<String> words = new ArrayList<>(List.of(PROPOSAL, DRAFT, REASON, "Bryggan byggs till sommaren"));
        words.addAll(List.of("Hillevi", "Häck", "hillevi.hack", "Berit Boj", "Disa Dopp", "example.invalid"));
        office.unions().forEach(union -> words.addAll(List.of(union.officialName(), union.shortName())));
        return words;
    }

    /** Everything a log line could show: message, error with causes, and its ids. */
    private static String whole(ILoggingEvent event) {
        String error = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        Map<String, String> ids = event.getMDCPropertyMap();
        return event.getFormattedMessage() + " " + ids + " " + error;
    }
}
