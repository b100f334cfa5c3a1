package parley.outbox.trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import parley.outbox.wire.EventCodec;

/// Reads a topic from where it ends now on, and hands over the records of one producer in their order.
public final class Deliveries implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final String source;
    private final Consumer<ConsumerRecord<String, byte[]>> to;
    private final Thread thread;
    private volatile boolean stopping;

    public Deliveries(String bootstrap, String topic, String source, Consumer<ConsumerRecord<String, byte[]>> to) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "max.poll.records", 50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.source = source;
        this.to = to;
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("deliveries").start(this::work);
    }

    private void work() {
        while (!stopping) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (EventCodec.open(record).orElseThrow().envelope().source().equals(source)) {
                    to.accept(record);
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
