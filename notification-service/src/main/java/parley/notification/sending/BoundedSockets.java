package parley.notification.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/// The sockets of one connection, so that whoever watches the time can cut them from outside.
final class BoundedSockets extends SocketFactory {

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    @Override
    public Socket createSocket() {
        return kept(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    Socket kept(Socket socket) {
        open.add(socket);
        if (cut) {
            close(socket);
        }
        return socket;
    }

    /// Closes every socket, and each that is opened from now on.
    void cut() {
        cut = true;
        open.forEach(BoundedSockets::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }
}
