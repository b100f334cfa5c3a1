package parley.notification.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/// Sockets that close after a while whatever happens on them, so that a server which drips cannot hold a letter
/// longer than its lease.
final class BoundedSockets extends SocketFactory implements AutoCloseable {

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Thread guard;

    BoundedSockets(Duration limit) {
        guard = Thread.ofVirtual().name("letter-time-limit").start(() -> {
            try {
                Thread.sleep(limit);
                closeAll();
            } catch (InterruptedException _) {
                // The letter is done in time.
            }
        });
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        open.add(socket);
        return socket;
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

    private Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void closeAll() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException _) {
                // It was closed already.
            }
        }
    }

    @Override
    public void close() {
        guard.interrupt();
        closeAll();
    }
}
