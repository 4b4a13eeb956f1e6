package cn.laowu.intake.xls;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Limits;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An {@code .xls} (BIFF8). */
public final class XlsFile implements SheetFile {

    private final POIFSFileSystem container;
    private final String stream;
    private final Limits limits;
    private final Globals globals;

    private XlsFile(POIFSFileSystem container, Limits limits) throws FileRefusal {
        this.container = container;
        this.limits = limits;
        DirectoryNode root = container.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted(null);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            stream = "Workbook";
        } else if (root.hasEntryCaseInsensitive("Book")) {
            throw unreadable("是 Excel 95 或更早的格式", null);
        } else {
            throw unreadable("不是工作簿", null);
        }
        globals = new Globals();
        events(globals);
    }

    /**
     * Opens a workbook.
     *
     * @throws FileRefusal where it is none, is damaged or is encrypted
     */
    public static SheetFile open(Path file, Limits limits) throws FileRefusal, IOException {
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            // the disk was read a moment ago to find out the format: what fails here is the content
            throw unreadable("已损坏或不完整", e);
        }
        try {
            return new XlsFile(container, limits);
        } catch (FileRefusal | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return globals.sheets();
    }

    @Override
    public boolean epoch1904() {
        return globals.epoch1904();
    }

    @Override
    public void rows(Sheet sheet, RawRowSink sink) throws FileRefusal, IOException {
        RowListener listener = new RowListener(globals, globals.streamOrder(sheet.index()), limits, sink);
        events(listener);
        listener.finish();
    }

    private void events(RecordListener listener) throws FileRefusal {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (InputStream in = container.getRoot().createDocumentInputStream(stream)) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        } catch (EncryptedDocumentException e) {
            throw encrypted(e);
        } catch (OldFileFormatException e) {
            throw unreadable("是 Excel 95 或更早的格式", e);
        } catch (IOException | HSSFUserException e) {
            throw unreadable("已损坏或不完整", e);
        } catch (RuntimeException e) {
            listener.rethrow(e);
            throw unreadable("已损坏或不完整", e);
        }
    }

    private static FileRefusal encrypted(@Nullable Throwable cause) {
        return refusal("encrypted", "文件加了密码，无法读取。请取消密码后另存，再重新上传。", cause);
    }

    private static FileRefusal unreadable(String whatZh, @Nullable Throwable cause) {
        return refusal("unreadable", "这个 .xls 文件" + whatZh + "，请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。", cause);
    }

    private static FileRefusal refusal(String code, String zh, @Nullable Throwable cause) {
        Finding why = Finding.of(code, zh);
        return cause == null ? new FileRefusal(why) : new FileRefusal(why, cause);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    /** A listener that can tell its own sink's exceptions, and refusals, from what the library throws. */
    abstract static class RecordListener extends AbortableHSSFListener {

        /** Throws what a sink or a limit threw; returns where {@code e} came from the library. */
        void rethrow(RuntimeException e) throws FileRefusal {}
    }
}
