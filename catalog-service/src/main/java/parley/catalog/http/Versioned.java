package parley.catalog.http;

/// Something that stands under a code and has a version, which rises whenever it changes.
public interface Versioned {

    String code();

    int version();
}
