package parley.catalog.institution;

/// A part of the catalogue that begins with something out of the institution's files.
public interface BeginsWith {

    /// A word for this part, which never changes.
    String part();

    /// Takes over what the files say, within the transaction that begins the catalogue.
    void begin();
}
