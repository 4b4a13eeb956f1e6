package cn.laowu.casework;

/** One version of the object of an upload; what is read, judged and answered. Its text is {@code upload@version}. */
public record UploadVersion(UploadId upload, String version) {

    public static UploadVersion parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not an upload version: " + text);
        }
        return new UploadVersion(UploadId.of(text.substring(0, at)), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return upload + "@" + version;
    }
}
