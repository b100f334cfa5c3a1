package parley.notification.wording;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A browser without a window, where the machine has one: it measures letters and takes pictures of them.
record Browser(Path program) {

    /// How wide a phone is in the pictures.
    static final int WIDTH = 390;

    /// Narrower than every phone there is.
    static final int NARROW = 320;

    private static final int TALLEST = 2400;

    /// Absent where there is none.
    static Optional<Browser> found() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /// How wide each of these pages becomes on a screen that is as narrow as can be; no wider than the screen is good.
    List<Integer> widths(List<String> pages, Path folder) {
        var all = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"UTF-8\"></head><body>");
        for (var page : pages) {
            all.append("<iframe style=\"border:0;width:")
                    .append(NARROW)
                    .append("px;height:600px\" scrolling=\"no\" srcdoc=\"")
                    .append(page.replace("&", "&amp;").replace("\"", "&quot;"))
                    .append("\"></iframe>");
        }
        all.append("<p id=\"widths\"></p><script>window.onload = () => {"
                + "document.getElementById('widths').textContent = [...document.querySelectorAll('iframe')]"
                + ".map(one => one.contentDocument.documentElement.scrollWidth).join(' ')}</script></body></html>");
        var dom = run(folder, write(folder, "narrow.html", all.toString()), "--dump-dom");
        var widths = dom.replaceFirst("(?s).*<p id=\"widths\">([0-9 ]*)</p>.*", "$1");
        return Stream.of(widths.split(" ")).map(Integer::valueOf).toList();
    }

    /// Pictures of letters as a mail client on a phone shows them.
    void pictures(List<Words> letters, String sender, Path folder, List<Path> to) throws IOException {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"UTF-8\"></head><body style=\""
                + "margin:0;background:#fff;display:flex;font-family:'DejaVu Sans',sans-serif;width:"
                + letters.size() * WIDTH + "px\">");
        letters.forEach(letter -> page.append(column(letter, sender)));
        var shot = folder.resolve("shot.png");
        run(
                folder,
                write(folder, "letters.html", page.append("</body></html>").toString()),
                "--screenshot=" + shot.toAbsolutePath(),
                "--window-size=" + letters.size() * WIDTH + "," + TALLEST,
                "--hide-scrollbars");
        var all = ImageIO.read(shot.toFile());
        for (var i = 0; i < letters.size(); i++) {
            var one = all.getSubimage(i * WIDTH, 0, WIDTH, all.getHeight());
            ImageIO.write(small(trimmed(one)), "png", to.get(i).toFile());
        }
    }

    private static String column(Words letter, String sender) {
        return """
                <div style="flex:0 0 %dpx;width:%dpx;overflow:hidden">
                <div style="padding:12px 16px;border-bottom:1px solid #999">
                <div style="font-size:18px;font-weight:bold">%s</div>
                <div style="font-size:13px;color:#555;margin-top:6px">%s</div></div>
                <iframe style="border:0;width:%dpx;height:%dpx" scrolling="no" srcdoc="%s"></iframe></div>
                """.formatted(
                        WIDTH,
                        WIDTH,
                        escaped(letter.subject()),
                        escaped(sender),
                        WIDTH,
                        TALLEST - 200,
                        letter.html().replace("&", "&amp;").replace("\"", "&quot;"));
    }

    private static BufferedImage trimmed(BufferedImage full) {
        var last = full.getHeight() - 1;
        while (last > 0 && isBlank(full, last)) {
            last--;
        }
        return full.getSubimage(0, 0, full.getWidth(), Math.min(full.getHeight(), last + 16));
    }

    private static boolean isBlank(BufferedImage image, int row) {
        for (var x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, row) & 0xffffff) != 0xffffff) {
                return false;
            }
        }
        return true;
    }

    /// Sixteen colours are enough for words and a link.
    private static BufferedImage small(BufferedImage image) {
        var colours = new ArrayList<Color>();
        for (var grey = 0; grey < 10; grey++) {
            colours.add(new Color(grey * 255 / 9, grey * 255 / 9, grey * 255 / 9));
        }
        for (var blue = 0; blue < 6; blue++) {
            colours.add(new Color(blue * 42, blue * 42, 238));
        }
        var reds = new byte[16];
        var greens = new byte[16];
        var blues = new byte[16];
        for (var i = 0; i < 16; i++) {
            reds[i] = (byte) colours.get(i).getRed();
            greens[i] = (byte) colours.get(i).getGreen();
            blues[i] = (byte) colours.get(i).getBlue();
        }
        var small = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(4, 16, reds, greens, blues));
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                small.setRGB(x, y, image.getRGB(x, y));
            }
        }
        return small;
    }

    private String run(Path folder, Path page, String... options) {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("browser").toAbsolutePath()));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        try {
            var out = folder.resolve("browser.out");
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The browser does not come to an end");
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path folder, String name, String page) {
        try {
            return Files.writeString(folder.resolve(name), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
