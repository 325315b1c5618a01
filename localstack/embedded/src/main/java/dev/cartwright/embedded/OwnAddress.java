package dev.cartwright.embedded;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address of this machine, or 0.0.0.0 for all. */
final class OwnAddress implements ITypeConverter<InetAddress> {

    @Override
    public InetAddress convert(String text) throws SocketException {
        InetAddress address = address(text);
        if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
            throw new TypeConversionException(text + " is no address of this machine");
        }
        return address;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new TypeConversionException("there is no host " + text);
        }
    }
}
