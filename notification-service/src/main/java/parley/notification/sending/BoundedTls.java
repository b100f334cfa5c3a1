package parley.notification.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// TLS over sockets that can be cut from outside, whether it begins with the first byte or later.
final class BoundedTls extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final BoundedSockets sockets;

    BoundedTls(SSLSocketFactory tls, BoundedSockets sockets) {
        this.tls = tls;
        this.sockets = sockets;
    }

    /// The mail library opens a plain socket first, always; whoever cuts it cuts what is spoken over it.
    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(sockets.kept(below), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.kept(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.kept(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.kept(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.kept(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
