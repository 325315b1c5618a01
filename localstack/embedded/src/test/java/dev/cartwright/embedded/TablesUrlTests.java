package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class TablesUrlTests {

    private final TablesUrl converter = new TablesUrl();

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://localhost:8000",
        "http://127.0.0.1:8000/, http://127.0.0.1:8000",
        "HTTP://tables.example, http://tables.example:80",
        "http://[::1]:8000, http://[::1]:8000"
    })
    void isAHostAndAPort(String text, String expected) {
        URI url = converter.convert(text);

        assertThat(url).isEqualTo(URI.create(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8000, localhost:8000 does not begin with http://",
        "localhost, localhost does not begin with http://",
        "ftp://localhost:8000, ftp://localhost:8000 does not begin with http://",
        "https://localhost:8000, 'https://localhost:8000 is https, which is not supported; use http'",
        "http://, http:// has no host",
        "http://:8000, http://:8000 has no host",
        "http:///tables, http:///tables has no host",
        "http://localhost:0, http://localhost:0 has no valid port",
        "http://localhost:65536, http://localhost:65536 has no valid port",
        "http://localhost:abc, http://localhost:abc has no valid port",
        "http://localhost:8000/path, http://localhost:8000/path has more than a host and a port",
        "http://localhost:8000?a=b, http://localhost:8000?a=b has more than a host and a port",
        "http://user:secret@localhost:8000, there is no user in the URL of a DynamoDB",
        "http://local host, http://local host is no URL"
    })
    void isRefusedInALine(String text, String reason) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(reason);
    }
}
