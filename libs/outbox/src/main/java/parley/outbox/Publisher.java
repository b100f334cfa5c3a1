package parley.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;

/// Sends batches, in waves: a row goes only after the broker has acknowledged the one before it of the same subject.
///
/// So no failure, time-out or retry can let a later fact about a case overtake an earlier one.
final class Publisher implements AutoCloseable {

    private final Supplier<? extends Producer<String, byte[]>> producers;
    private final RelaySettings settings;
    private @Nullable Producer<String, byte[]> producer;

    Publisher(Supplier<? extends Producer<String, byte[]>> producers, RelaySettings settings) {
        this.producers = producers;
        this.settings = settings;
    }

    /// Sends as much as time allows and says what became of it. Rows that are in neither list were not sent.
    Result publish(List<Outgoing> batch) throws InterruptedException {
        var deadline = System.nanoTime() + settings.sending().toNanos();
        var result = new Result(new ArrayList<>(), new ArrayList<>());
        var silentTopics = new HashSet<String>();
        var queues = bySubject(batch);
        do {
            sendHeads(queues, silentTopics, result);
            queues.values().removeIf(Queue::isEmpty);
        } while (!queues.isEmpty() && System.nanoTime() < deadline);
        return result;
    }

    /// Starts afresh with the next batch: a producer that has failed for good stays failed.
    void reconnect() {
        var old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        reconnect();
    }

    private void sendHeads(Map<String, Queue<Outgoing>> queues, Set<String> silentTopics, Result result)
            throws InterruptedException {
        var wave = new LinkedHashMap<Outgoing, Future<RecordMetadata>>();
        for (var queue : queues.values()) {
            var head = queue.remove();
            if (silentTopics.contains(head.topic())) {
                queue.clear();
            } else {
                wave.put(head, send(head, silentTopics));
            }
        }
        for (var sent : wave.entrySet()) {
            var row = sent.getKey();
            var failure = outcome(sent.getValue());
            if (failure == null) {
                result.delivered.add(row);
            } else {
                result.failed.add(new Failure(row, failure.getClass().getSimpleName(), isForGood(failure)));
                queues.getOrDefault(row.subject(), new ArrayDeque<>()).clear();
            }
        }
    }

    private Future<RecordMetadata> send(Outgoing row, Set<String> silentTopics) {
        try {
            if (producer == null) {
                producer = producers.get();
            }
            var sent = producer.send(EventCodec.recordOf(new Incoming(row.envelope(), row.topic(), row.body())));
            if (sent.isDone() && sent.state() == Future.State.FAILED && isTimeout(sent.exceptionNow())) {
                silentTopics.add(row.topic());
            }
            return sent;
        } catch (KafkaException | IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private @Nullable Throwable outcome(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            var _ = sent.get(settings.delivery().toMillis() + 1000, MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return e;
        }
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    /// Whether the row itself is at fault. All else is taken for trouble of the broker, which passes.
    private static boolean isForGood(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTopicException
                || failure instanceof SerializationException;
    }

    private static Map<String, Queue<Outgoing>> bySubject(List<Outgoing> batch) {
        var queues = new LinkedHashMap<String, Queue<Outgoing>>();
        batch.forEach(row ->
                queues.computeIfAbsent(row.subject(), _ -> new ArrayDeque<>()).add(row));
        return queues;
    }

    record Result(List<Outgoing> delivered, List<Failure> failed) {}

    /// @param cause the kind of failure, a class name
    /// @param forGood whether the row would fail with a healthy broker too
    record Failure(Outgoing row, String cause, boolean forGood) {}
}
