package se.vpsamverkan.minutes;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;

/** Makes PDF/A-2a with tags (PDF/UA) out of XHTML, with the fonts of the jar and nothing fetched from anywhere. */
@Component
class PdfPress {

    private static final String SANS = "Noto Sans";
    private static final String FALLBACK = "DejaVu Sans";

    static {
        // It narrates every font and style sheet it loads; what matters comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    /** The pages; needs a second or two. */
    byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("NotoSans-Regular.ttf"), SANS, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), SANS, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Italic.ttf"), SANS, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("DejaVuSans.ttf"), FALLBACK, 400, FontStyle.NORMAL, true);
        builder.useUnicodeLineBreaker(new SpaceBreaker());
        builder.withProducer("VP-samverkan");
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    /** The second document's pages after the first's; the first's pages stay as they are. */
    byte[] append(byte[] pages, byte[] more) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(pages));
        merger.addSource(new RandomAccessReadBuffer(more));
        merger.setDestinationStream(both);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return both.toByteArray();
    }

    private static InputStream font(String file) {
        InputStream found = PdfPress.class.getResourceAsStream("/fonts/" + file);
        if (found == null) {
            throw new IllegalStateException("no font " + file);
        }
        return found;
    }

    /** Breaks at white space only: "e-post" or "2027/28" split over two lines could not be found in the text again. */
    private static final class SpaceBreaker implements FSTextBreaker {

        private String text = "";
        private int at;

        @Override
        public void setText(String newText) {
            text = newText;
            at = 0;
        }

        @Override
        public int next() {
            if (at >= text.length()) {
                return -1;
            }
            at++;
            while (at < text.length() && !isSpace(text.charAt(at - 1))) {
                at++;
            }
            return at;
        }

        private static boolean isSpace(char sign) {
            return sign == ' ' || sign == '\t' || sign == '\n';
        }
    }
}
