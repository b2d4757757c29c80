package se.vpsamverkan.process.tasklist;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A request whose body has been read once already and is read again by the engine, the very same bytes. */
final class ReadAgain extends HttpServletRequestWrapper {

    private final byte[] bytes;

    private ReadAgain(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /** The request with its body read; empty when the body is longer than this or not JSON by its header. */
    static Optional<ReadAgain> of(HttpServletRequest request, int longest) throws IOException {
        byte[] read = request.getInputStream().readNBytes(longest + 1);
        String type = request.getContentType();
        boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
        return read.length > longest || (read.length > 0 && !json)
                ? Optional.empty()
                : Optional.of(new ReadAgain(request, read));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream again = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return again.read();
            }

            @Override
            public boolean isFinished() {
                return again.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read at once");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public int getContentLength() {
        return bytes.length;
    }

    @Override
    public long getContentLengthLong() {
        return bytes.length;
    }
}
