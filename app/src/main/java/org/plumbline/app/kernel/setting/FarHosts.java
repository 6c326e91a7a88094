package org.plumbline.app.kernel.setting;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Which machines a setting may make this server talk to. Machines of the own network are where providers and mail
/// servers stand, so they are allowed; this machine itself, the addresses at which clouds hand out credentials, and
/// what is no single machine are not. `plumbline.local-services=true` (environment: `PLUMBLINE_LOCAL_SERVICES`) lets
/// settings name services of this machine.
@Service
public class FarHosts {
    /// Ports at which mail is handed in; a mail server on this machine is common.
    public static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 2525);

    private static final int METADATA_V6 = 0xfd00;

    private final boolean isLocalAllowed;

    FarHosts(@Value("${plumbline.local-services:false}") boolean isLocalAllowed) {
        this.isLocalAllowed = isLocalAllowed;
    }

    /// Why a machine is not talked to.
    public enum Rules implements Rule {
        /// This machine, or an address that belongs to no machine of the network.
        NOT_FAR("{0} leads to this machine or to no machine of your network, and is not asked. Enter the name of the"
                + " server; for one on this machine, start Plumbline with PLUMBLINE_LOCAL_SERVICES=true.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Refuses a host any of whose addresses is not to be talked to; a name that nobody knows leads nowhere and is left
    /// to the attempt. To be asked again before each connection, since names move.
    ///
    /// @param host a name or an address, in brackets or without
    /// @param port on it
    /// @param localPorts ports that may be asked on this machine, too
    /// @throws Refusal with why
    public void check(String host, int port, Set<Integer> localPorts) {
        for (var address : addresses(host)) {
            var isThisMachine = address.isLoopbackAddress();
            var isAllowed = isThisMachine ? isLocalAllowed || localPorts.contains(port) : isFar(address);
            if (!isAllowed) {
                throw new Refusal(Rules.NOT_FAR, host);
            }
        }
    }

    private static InetAddress[] addresses(String host) {
        try {
            var plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
            return InetAddress.getAllByName(plain.contains(":") ? plain : IDN.toASCII(plain));
        } catch (UnknownHostException | IllegalArgumentException unknown) {
            return new InetAddress[0];
        }
    }

    private static boolean isFar(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !isMetadata(address)
                && !isWrapped(address);
    }

    /// Where clouds hand out credentials besides the link-local address: `fd00:ec2::254`, `100.100.100.200`,
    /// `192.0.0.192`; and `0.0.0.0/8`, which leads back here.
    private static boolean isMetadata(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return bytes[0] == 0
                    || Arrays.equals(bytes, new byte[] {100, 100, 100, (byte) 200})
                    || Arrays.equals(bytes, new byte[] {(byte) 192, 0, 0, (byte) 192});
        }
        var head = (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
        return head == METADATA_V6 && bytes[2] == 0x0e && bytes[3] == (byte) 0xc2;
    }

    /// An address of the older kind inside one of the newer: `::127.0.0.1`, `64:ff9b::7f00:1`, `2002:7f00:1::`.
    private static boolean isWrapped(InetAddress address) {
        var bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return false;
        }
        var isCompatible = startsWith(bytes, new byte[12]);
        var isTranslated = startsWith(bytes, new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b});
        var isTunnelled = startsWith(bytes, new byte[] {0x20, 0x02});
        return isCompatible || isTranslated || isTunnelled;
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
