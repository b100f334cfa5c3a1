package parley.intake.sealing;

import com.google.crypto.tink.Aead;

/// A key that is ready for use. It is kept no longer than the call that asked for it.
record DataKey(int version, Aead aead) {}
