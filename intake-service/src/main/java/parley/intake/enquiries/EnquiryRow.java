package parley.intake.enquiries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.intake.sealing.Sealed;

/// A question and perhaps its answer, sealed with a key of its own.
@Entity
@Table(name = "enquiry")
class EnquiryRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Office office;

    private byte[] codeHash;
    private LocalDate changedOn;
    private int keyVersion;
    private byte[] question;
    private byte @Nullable [] answer;

    protected EnquiryRow() {}

    EnquiryRow(UUID id, Office office, byte[] codeHash, Sealed question, LocalDate today) {
        this.id = id;
        this.office = office;
        this.codeHash = codeHash;
        this.keyVersion = question.keyVersion();
        this.question = question.bytes();
        this.changedOn = today;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Office office() {
        return office;
    }

    LocalDate changedOn() {
        return changedOn;
    }

    Sealed question() {
        return new Sealed(keyVersion, question);
    }

    Optional<Sealed> answer() {
        return Optional.ofNullable(answer).map(bytes -> new Sealed(keyVersion, bytes));
    }

    /// The key is the one of the question, which never gets another.
    void answered(Sealed words, LocalDate today) {
        answer = words.bytes();
        changedOn = today;
    }
}
