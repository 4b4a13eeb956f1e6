package cn.laowu.policy;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where policy files are read from.
 *
 * @param place what is put before a file's name where a fault names it
 * @param opening opens a file by its name
 */
record PolicySource(String place, Opening opening) {

    interface Opening {
        InputStream open(String file) throws IOException;
    }

    String nameOf(String file) {
        return place + "/" + file;
    }
}
