package dev.cartwright.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The endpoint of a DynamoDB: {@code http://host:port}. */
final class TablesUrl implements ITypeConverter<URI> {

    private static final int LAST_PORT = 65_535;
    private static final int HTTP = 80;

    @Override
    public URI convert(String text) {
        URI url = parsed(text);
        if ("https".equalsIgnoreCase(url.getScheme())) {
            throw new TypeConversionException(text + " is https, which is not supported; use http");
        }
        require("http".equalsIgnoreCase(url.getScheme()), text + " does not begin with http://");
        require(url.getRawAuthority() != null && !url.getRawAuthority().startsWith(":"), text + " has no host");
        require(url.getRawUserInfo() == null, "there is no user in the URL of a DynamoDB");
        require(url.getHost() != null && url.getPort() != 0 && url.getPort() <= LAST_PORT, text + " has no valid port");
        require(
                Objects.requireNonNullElse(url.getRawPath(), "").matches("/?")
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null,
                text + " has more than a host and a port");
        return URI.create("http://" + url.getHost() + ":" + (url.getPort() < 0 ? HTTP : url.getPort()));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new TypeConversionException(text + (text.endsWith("://") ? " has no host" : " is no URL"));
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new TypeConversionException(otherwise);
        }
    }
}
