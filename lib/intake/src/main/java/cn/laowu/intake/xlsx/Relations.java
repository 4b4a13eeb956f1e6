package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts a part points to (ISO/IEC 29500-2, 6.5). */
final class Relations {

    /** @param type the last segment of the relation's URI, the same in transitional and strict files */
    record Relation(String type, String target) {}

    private final Map<String, Relation> byId;

    private Relations(Map<String, Relation> byId) {
        this.byId = byId;
    }

    /** Reads what the part of this name (empty: the package) points to; nothing where it has no relations. */
    static Relations of(ZipParts parts, String source) throws IOException, FileRefusal {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        ZipPart part = parts.find(folder + "_rels/" + source.substring(folder.length()) + ".rels");
        Map<String, Relation> byId = new LinkedHashMap<>();
        if (part != null) {
            try (XmlScanner xml = new XmlScanner(parts.open(part))) {
                for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                    if (event == XmlScanner.Event.START && xml.tag().is("Relationship")) {
                        add(xml.tag(), folder, byId);
                    }
                }
            }
        }
        return new Relations(byId);
    }

    private static void add(XmlTag tag, String folder, Map<String, Relation> byId) throws FileRefusal {
        String id = tag.value("Id");
        String type = tag.value("Type");
        String target = tag.value("Target");
        if (id != null && type != null && target != null && !"External".equals(tag.value("TargetMode"))) {
            byId.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        }
    }

    private static String resolved(String folder, String target) {
        List<String> segments = new ArrayList<>();
        for (String segment : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    @Nullable
    Relation find(String id) {
        return byId.get(id);
    }

    /** The target of the first relation of this type, or null where there is none. */
    @Nullable
    String target(String type) {
        for (Relation relation : byId.values()) {
            if (relation.type().equals(type)) {
                return relation.target();
            }
        }
        return null;
    }
}
