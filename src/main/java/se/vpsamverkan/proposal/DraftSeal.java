package se.vpsamverkan.proposal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a nonce of its own for every sealing, which stands before the sealed bytes. What is sealed under one
 * context opens under no other: a row copied to another union, case, draft or version stays closed.
 */
final class DraftSeal {

    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftSeal() {}

    /** A new random key. */
    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] seal(byte[] key, byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    /** What was sealed; a wrong key, another context or a changed byte is an {@link IllegalStateException}. */
    static byte[] open(byte[] key, byte[] sealed, String context) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), context);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] bytes, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a draft cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }
}
