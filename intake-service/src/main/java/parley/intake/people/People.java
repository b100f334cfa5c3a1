package parley.intake.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.events.Office;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PersonId;
import parley.intake.remains.HangsOnCase;
import parley.intake.sealing.KeyDestroyed;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Place;
import parley.intake.sealing.Sealer;

/// The only place that knows who somebody is.
@ApplicationScoped
public class People implements HangsOnCase {

    private static final String COLUMN = "contact.sealed";

    private final ContactRows contacts;
    private final EntityManager entities;
    private final AddressHash hashes;
    private final Sealer sealer;
    private final ObjectMapper json;

    People(ContactRows contacts, EntityManager entities, AddressHash hashes, Sealer sealer, ObjectMapper json) {
        this.contacts = contacts;
        this.entities = entities;
        this.hashes = hashes;
        this.sealer = sealer;
        this.json = json;
    }

    /// The person behind a contact, the same in every case of the office. An e-mail address decides; a telephone
    /// number only for who has no address, since people share telephones.
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonId identify(Office office, Contact contact) {
        var hash = contact.address()
                .map(address -> hashes.of(office, address))
                .or(() -> Optional.ofNullable(contact.phone()).map(phone -> hashes.ofPhone(office, phone)))
                .orElseThrow(() -> new IllegalArgumentException("A contact has an address or a telephone number"));
        // It writes to a row that is there, too: the lock keeps the person from being let go meanwhile.
        return new PersonId((UUID) entities.createNativeQuery("""
                insert into person (id, office, address_hash) values (?1, ?2, ?3)
                on conflict (office, address_hash) do update set office = excluded.office
                returning id""", UUID.class)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, office.name())
                .setParameter(3, hash)
                .getSingleResult());
    }

    /// The person with this address, if any case of the office knows them.
    @Transactional
    public Optional<PersonId> find(Office office, EmailAddress address) {
        return known(office, hashes.of(office, address));
    }

    /// Who somebody with this address is in the cases of the office, also in those that go on without them and in which
    /// they asked to be forgotten. It serves to keep people from their own cases, and never to find them.
    @Transactional
    public Set<PersonId> known(Office office, EmailAddress address) {
        var hash = hashes.of(office, address);
        return Stream.of(hash, hashes.forgotten(office, hash))
                .flatMap(one -> known(office, one).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same person where they asked to be forgotten, if anywhere.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PersonId> forgotten(PersonId who) {
        return named(who).flatMap(named -> known(named.office(), hashes.forgotten(named.office(), named.hash())));
    }

    /// Another person in place of one who asks to be forgotten, whom no address finds. Forgetting twice is harmless.
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonId instead(PersonId who) {
        return named(who)
                .map(named -> new PersonId((UUID) entities.createNativeQuery("""
                        insert into person (id, office, address_hash, findable) values (?1, ?2, ?3, false)
                        on conflict (office, address_hash) do update set office = excluded.office
                        returning id""", UUID.class)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, named.office().name())
                        .setParameter(3, hashes.forgotten(named.office(), named.hash()))
                        .getSingleResult()))
                .orElse(who);
    }

    /// The person with this telephone number and no address, if any case of the office knows them.
    @Transactional
    public Optional<PersonId> findByPhone(Office office, String phone) {
        return known(office, hashes.ofPhone(office, phone));
    }

    /// Keeps a contact, sealed with a key of this person in this case.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(CaseId caseId, ParticipantId participantId, Contact contact) {
        var place = Place.ofParticipant(caseId, participantId, COLUMN);
        var sealed = sealer.seal(KeyOwner.of(participantId), place, written(contact));
        contacts.persist(new ContactRow(caseId, participantId, sealed));
    }

    /// The contact of a person in a case; empty once it is forgotten.
    @Transactional
    public Optional<Contact> contact(CaseId caseId, ParticipantId participantId) {
        return contacts.findByIdOptional(participantId.value())
                .filter(row -> row.caseId().equals(caseId))
                .flatMap(row -> sealer.open(
                        KeyOwner.of(participantId), Place.ofParticipant(caseId, participantId, COLUMN), row.sealed()))
                .map(this::read);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(CaseId caseId) {
        contacts.delete("caseId", caseId.value());
    }

    /// Lets go of those among the persons whom no case knows any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(Collection<UUID> persons) {
        // Two statements: what was written while waiting for the lock is seen by the second one only.
        entities.createNativeQuery("select id from person where id in (?1) order by id for update", UUID.class)
                .setParameter(1, persons)
                .getResultList();
        entities.createNativeQuery("""
                delete from person p where p.id in (?1)
                and not exists (select 1 from participant one where one.person_id = p.id)""").setParameter(1, persons).executeUpdate();
    }

    /// In one statement, which does not mind that another replica, or whoever forgets the case, was faster.
    void sweep(@Observes KeyDestroyed gone) {
        contacts.delete("participantId", gone.owner().value());
    }

    private Optional<Named> named(PersonId who) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select office, address_hash from person where id = ?1 and findable", Tuple.class)
                .setParameter(1, who.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Named(Office.valueOf(row.get(0, String.class)), row.get(1, byte[].class)));
    }

    private Optional<PersonId> known(Office office, byte[] hash) {
        @SuppressWarnings("unchecked")
        List<UUID> found = entities.createNativeQuery(
                        "select id from person where office = ?1 and address_hash = ?2", UUID.class)
                .setParameter(1, office.name())
                .setParameter(2, hash)
                .getResultList();
        return found.stream().findFirst().map(PersonId::new);
    }

    private byte[] written(Contact contact) {
        try {
            return json.writeValueAsBytes(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact cannot be written");
        }
    }

    private Contact read(byte[] bytes) {
        try {
            return json.readValue(bytes, Contact.class);
        } catch (IOException e) {
            // The cause would quote the contact.
            throw new IllegalStateException("A contact cannot be read");
        }
    }

    /// @param hash of the address
    @SuppressWarnings("ArrayRecordComponent")
    private record Named(Office office, byte[] hash) {}
}
