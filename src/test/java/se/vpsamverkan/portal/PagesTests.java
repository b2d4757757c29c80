package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.vpsamverkan.testing.Visits.as;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;
import se.vpsamverkan.web.ActingHat;
import se.vpsamverkan.web.SignedIn;
import se.vpsamverkan.worklist.OpenTasks;

/** Who may open which page, and what every page sends along. */
@OnPostgres
class PagesTests {

    private static final Set<String> OPEN_TO_ALL = Set.of("/login", "/error", "/hjalp", "/ordlista", "/tillganglighet");

    @Autowired
    private MockMvc web;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures planned;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private PartyRegister register;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void plan() {
        office = fixtures.office();
        key = planned.planned(office);
    }

    @Test
    void eachRoleGetsItsPagesAndNoOthers() throws Exception {
        Map<Actor, Integer> casePage = new LinkedHashMap<>();
        casePage.put(office.hr(), 200);
        casePage.put(office.director(), 200);
        casePage.put(office.planOwner(), 200);
        casePage.put(office.secretary(), 200);
        casePage.put(office.registrar(), 200);
        casePage.put(office.boardSecretary(), 200);
        casePage.put(office.head(0), 200);
        casePage.put(office.rep(0), 200);
        casePage.put(office.deputyRep(), 200);
        casePage.put(office.sysAdmin(), 403);
        // a union that is not invited does not even learn that there is such a case
        casePage.put(office.rep(5), 404);
        for (Map.Entry<Actor, Integer> each : casePage.entrySet()) {
            Actor actor = each.getKey();
            String who = actor.role().toString();
            assertThat(statusOf("/", actor)).as("start page of " + who).isEqualTo(200);
            assertThat(statusOf("/arenden/" + key.value(), actor))
                    .as("case page for " + who)
                    .isEqualTo(each.getValue());
            boolean readsOutbox = actor.equals(office.hr()) || actor.equals(office.sysAdmin());
            assertThat(statusOf("/utgaende-post", actor))
                    .as("outbox for " + who)
                    .isEqualTo(readsOutbox ? 200 : 403);
            assertThat(statusOf("/uppgift?taskId=none", actor))
                    .as("unknown task for " + who)
                    .isEqualTo(404);
        }
    }

    @Test
    void aNulCharacterIsRefusedBeforeAnybodyStoresIt() throws Exception {
        web.perform(post("/arenden/" + key + "/dra-tillbaka")
                        .param("skal", "Planen\0 görs om.")
                        .param("steg", "granska")
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        web.perform(post("/login")
                        .param("username", "hr\0")
                        .param("password", "x")
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anotherAdministrationsCaseIsClosedToEverybody() throws Exception {
        Office other = fixtures.office();

        assertThat(statusOf("/arenden/" + key.value(), other.hr())).isEqualTo(403);
        assertThat(statusOf("/arenden/" + key.value(), other.rep(0))).isEqualTo(403);
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLoginFromEveryPage() throws Exception {
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]*}", "x");
                if (OPEN_TO_ALL.contains(path)) {
                    continue;
                }
                if (path.startsWith("/api/")) {
                    // programs are told, not led to a form
                    web.perform(get(path)).andExpect(status().isUnauthorized());
                    continue;
                }
                web.perform(get(path))
                        .andExpect(status().is3xxRedirection())
                        .andExpect(redirectedUrlPattern("**/login"));
            }
        }
        web.perform(get("/login")).andExpect(status().isOk());
        web.perform(get("/css/app.css")).andExpect(status().isOk());
    }

    @Test
    void theDemosPagesDoNotExistInARealInstallation() throws Exception {
        for (String path : List.of("/tidsmaskin", "/prova", "/borja-om")) {
            assertThat(statusOf(path, office.sysAdmin())).as(path).isEqualTo(404);
        }
    }

    @Test
    void aPageThatSaysNoStillHasItsWaysOn() throws Exception {
        for (String path : List.of("/utgaende-post", "/arenden/inget")) {
            web.perform(get(path).with(as(office.rep(0))))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(containsString("/logout")));
        }
    }

    @Test
    void postsWithoutAForgeryTokenAreRefused() throws Exception {
        web.perform(post("/roll").param("hat", "x").with(as(office.hr()))).andExpect(status().isForbidden());
        web.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(status().isForbidden());
        web.perform(post("/logout").with(as(office.hr()))).andExpect(status().isForbidden());
    }

    @Test
    void everyPageForbidsForeignCodeAndCaching() throws Exception {
        web.perform(get("/").with(as(office.hr())))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(not(containsString("<script>"))))
                .andExpect(content().string(not(containsString("http://"))))
                .andExpect(content().string(not(containsString("https://"))));
    }

    @Test
    void pagesAreSwedishUntilEnglishIsAskedFor() throws Exception {
        web.perform(get("/").with(as(office.hr())).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<html lang=\"sv\"")))
                .andExpect(content().string(containsString("Hej, Hillevi Häck")));
        web.perform(get("/?lang=en").with(as(office.hr())))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("Hello, Hillevi Häck")));
    }

    @Test
    void theNewCaseIsShownWithItsTaskAndItsTimeline() throws Exception {
        web.perform(get("/").with(as(office.hr())))
                .andExpect(content().string(containsString("VP-samverkan för badet")))
                .andExpect(content().string(containsString("Bekräfta tidplanen")));
        web.perform(get("/arenden/" + key.value()).with(as(office.hr())))
                .andExpect(content().string(containsString("Bara för arbetsgivaren")))
                .andExpect(content().string(containsString("onsdag 12 mars 2031 kl. 13.00")))
                .andExpect(content().string(containsString("Hinder för beslut")));
    }

    @Test
    void aUnionSeesNeitherTheEmployersNoteNorItsInnerSteps() throws Exception {
        web.perform(get("/arenden/" + key.value()).with(as(office.rep(0))))
                .andExpect(content().string(not(containsString("Bara för arbetsgivaren"))))
                .andExpect(content().string(not(containsString("HR granskar svaren"))))
                .andExpect(content().string(not(containsString("Vem ärendet väntar på"))))
                .andExpect(content().string(not(containsString("Hinder för beslut"))))
                .andExpect(content()
                        .string(not(containsString(office.unions().get(1).shortName()))));
        web.perform(get("/").with(as(office.rep(0))))
                .andExpect(content().string(containsString("Inget att göra just nu")))
                .andExpect(content().string(containsString("Nästa datum enligt förslaget till tidplan: VP skickas ut")))
                .andExpect(content().string(containsString("HR har inte bekräftat tidplanen än")));
        cases.confirmPlan(office.hr(), key, null).orThrow();
        web.perform(get("/").with(as(office.rep(0))))
                .andExpect(content().string(containsString("Nästa datum: VP skickas ut")))
                .andExpect(content().string(not(containsString("inte bekräftat"))));
    }

    @Test
    void whoHasSeveralHatsChoosesBeforeAnythingElse() throws Exception {
        register.assign(
                        Actor.system(),
                        Office.person(office.hr()),
                        Hat.employer(office.sysAdmin().role(), office.administration()),
                        Fixtures.LONG_AGO,
                        null,
                        false)
                .orThrow();
        Cookie session = web.perform(get("/utgaende-post").with(as(office.hr())))
                .andExpect(redirectedUrl("/roll"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        web.perform(get("/roll").cookie(session).with(as(office.hr())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("systemadministratör")));
        web.perform(post("/roll")
                        .cookie(session)
                        .param("hat", ActingHat.name(office.director()))
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/roll"));
        web.perform(post("/roll")
                        .cookie(session)
                        .param("hat", ActingHat.name(office.hr()))
                        .with(as(office.hr()))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("**/utgaende-post*"));
        web.perform(get("/utgaende-post").cookie(session).with(as(office.hr()))).andExpect(status().isOk());
    }

    @Test
    void whoComesFromTasklistIsLedBackThereAndNowhereElse() throws Exception {
        String task = openTasks
                .forGroups(Set.of("role:HR_COORDINATOR@" + office.code()))
                .get(0)
                .taskId();
        Cookie session = web.perform(get("/uppgift")
                        .param("taskId", task)
                        .param("callbackUrl", "https://elsewhere.example.invalid/")
                        .with(as(office.hr())))
                .andExpect(redirectedUrlPattern("/arenden/" + key.value() + "/*"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        web.perform(get("/arenden/" + key.value()).cookie(session).with(as(office.hr())))
                .andExpect(content().string(containsString("Tillbaka till uppgiftslistan")))
                .andExpect(content().string(containsString("href=\"/camunda/app/tasklist/default/\"")))
                .andExpect(content().string(not(containsString("elsewhere.example"))));
        web.perform(get("/").cookie(session).with(as(office.hr())));
        web.perform(get("/arenden/" + key.value()).cookie(session).with(as(office.hr())))
                .andExpect(content().string(not(containsString("Tillbaka till uppgiftslistan"))));
    }

    @Test
    void whoHasNoHatIsToldSo() throws Exception {
        RequestPostProcessor nobody =
                user(new SignedIn(fixtures.person("Ingen Alls", office.code()), "ingen.alls", null, true));

        web.perform(get("/").with(nobody)).andExpect(redirectedUrl("/roll"));
        web.perform(get("/roll").with(nobody)).andExpect(content().string(containsString("inget uppdrag")));
    }

    @Test
    void unknownAddressesAreNotFound() throws Exception {
        assertThat(statusOf("/finns-inte", office.hr())).isEqualTo(404);
        assertThat(statusOf("/arenden/VP-2032-FINNS", office.hr())).isEqualTo(404);
        assertThat(statusOf("/arenden/inget", office.hr())).isEqualTo(404);
        assertThat(statusOf("/actuator/env", office.hr())).isEqualTo(403);
    }

    private int statusOf(String path, Actor actor) throws Exception {
        return web.perform(get(path).with(as(actor))).andReturn().getResponse().getStatus();
    }
}
