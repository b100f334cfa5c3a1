package parley.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Asks at moments that are fixed beforehand, whether or not earlier questions have been answered.
///
/// How long an answer takes is counted from the moment at which it should have been asked for. So a service that
/// stands still for a second is charged for everybody who would have waited, and not for the one question that did.
final class OpenLoop {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api staff;
    private final List<URI> questions;
    private final Predicate<JsonNode> isAnswer;

    OpenLoop(Api staff, List<URI> questions) {
        this(staff, questions, answer -> !answer.path("options").isEmpty());
    }

    /// @param isAnswer whether something is the answer that was asked for
    OpenLoop(Api staff, List<URI> questions, Predicate<JsonNode> isAnswer) {
        this.staff = staff;
        this.questions = questions;
        this.isAnswer = isAnswer;
    }

    /// @param millis how long it took, or negative if there was no answer
    record Answered(double millis) {}

    /// What came of it.
    ///
    /// @param seconds from the first question to the last answer
    record Outcome(List<Double> millis, int errors, double seconds) {

        double at(double share) {
            return millis.isEmpty() ? Double.NaN : millis.get((int) (share * (millis.size() - 1)));
        }
    }

    Outcome ask(int rate, double seconds) throws InterruptedException {
        var count = (int) Math.round(rate * seconds);
        var begun = System.nanoTime();
        var millis = new ArrayList<Double>();
        var errors = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Answered>>();
            for (var i = 0; i < count; i++) {
                var at = begun + Math.round(1e9 * i / rate);
                var question = questions.get(i % questions.size());
                await(at);
                asked.add(threads.submit(() -> ask(question, at)));
            }
            for (var each : asked) {
                var its = each.get();
                if (its.millis() < 0) {
                    errors++;
                } else {
                    millis.add(its.millis());
                }
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        millis.sort(null);
        return new Outcome(millis, errors, (System.nanoTime() - begun) / 1e9);
    }

    private static void await(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Answered ask(URI question, long at) throws InterruptedException {
        try {
            var answer = staff.get(question);
            var took = (System.nanoTime() - at) / 1e6;
            var good = answer.statusCode() == 200 && isAnswer.test(JSON.readTree(answer.body()));
            return new Answered(good ? took : -1);
        } catch (IOException lost) {
            return new Answered(-1);
        }
    }
}
