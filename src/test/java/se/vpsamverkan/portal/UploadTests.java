package se.vpsamverkan.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** A file that is too large: said before it is sent, and if it is sent after all, and what was typed is not lost. */
@OnPostgres
class UploadTests {

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private Passwords passwords;

    private Browser browser;
    private Page page;

    @BeforeEach
    void openTheDocuments() {
        Office office = fixtures.office();
        CaseKey key = cases.confirmed(office);
        browser = Browser.open();
        page = browser.visitor(1100, false);
        page.navigate(address("/login"));
        page.locator("#username").fill(passwords.give(office.hr()));
        page.locator("#password").fill(Passwords.PASSWORD);
        page.waitForNavigation(() -> page.locator("main button[type=submit]").click());
        page.navigate(address("/arenden/" + key.value() + "/handlingar"));
        page.locator("#namn").fill("Badkarta");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void thePageSaysSoBeforeItIsSent() throws IOException {
        assertThat(page.locator("#fil-stor")).isHidden();
        page.locator("#fil").setInputFiles(file(21));
        assertThat(page.locator("#fil-stor")).isVisible();
        assertThat(page.locator("#fil-stor")).containsText("större än 20 MB");
        assertThat(page.locator("#fil")).hasValue("");
        page.locator("#fil").setInputFiles(file(1));
        assertThat(page.locator("#fil-stor")).isHidden();
        assertThat(page.locator("#namn")).hasValue("Badkarta");
    }

    @Test
    void whatIsSentAfterAllIsAnsweredInWordsAndTheTextsAreThereAgain() throws IOException {
        for (int megabytes : new int[] {21, 32, 60}) {
            page.evaluate("document.querySelector('#fil').removeAttribute('id')"); // nobody to warn
            page.locator("[name=fil]").setInputFiles(file(megabytes));
            Response answer = page.waitForNavigation(
                    () -> page.locator("form[enctype] button.ds-button").click());
            if (megabytes < 30) {
                assertThat(answer.status()).isEqualTo(422);
            } else {
                assertThat(answer.status()).as("%d MB", megabytes).isEqualTo(413);
                assertThat(page.locator("main")).containsText("Filen är för stor");
                assertThat(page.locator("main")).containsText("högst 20 MB");
                page.navigate(answer.url());
            }
            assertThat(page.locator("#namn")).hasValue("Badkarta");
        }
    }

    private Path file(int megabytes) throws IOException {
        Path file = folder.resolve(megabytes + ".pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(megabytes * 1024L * 1024L);
        }
        return file;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
