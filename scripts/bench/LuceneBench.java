import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene, as run.py asks engines to be built and asked.
 *
 * <pre>
 *     LuceneBench build INDEX RECORDS.tsv
 *     LuceneBench ask INDEX plain|snippets &lt; QUESTIONS &gt; TIMES     as tests/bench/ask.cpp
 * </pre>
 *
 * Positions are kept, with the offsets that its highlighter is fastest with; texts are stored, words
 * stemmed, no stop words. All questions are asked four times before they count: compiled code.
 * The time is that of the asking thread, without the collector of garbage and the compiler.
 */
final class LuceneBench {
    private static final int THREADS = 2;
    private static final String END = "";

    private final Analyzer analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final FieldType body = new FieldType(TextField.TYPE_STORED);

    private LuceneBench() {
        body.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        body.freeze();
    }

    private Document document(String line) {
        String[] fields = line.split("\t", -1);
        Document document = new Document();
        document.add(new StringField("id", fields[0], Field.Store.YES));
        document.add(new StringField("day", fields[1], Field.Store.YES));
        document.add(new TextField("title", unescaped(fields[2]), Field.Store.YES));
        document.add(new Field("body", unescaped(fields[3]), body));
        return document;
    }

    private static String unescaped(String field) {
        return field.replace("\\n", "\n").replace("\\\\", "\\");
    }

    private void build(String index, String records) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64);
        try (FSDirectory directory = FSDirectory.open(Path.of(index));
             IndexWriter writer = new IndexWriter(directory, config);
             BufferedReader in = Files.newBufferedReader(Path.of(records))) {
            BlockingQueue<String> queue = new ArrayBlockingQueue<>(1000);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; ++i) {
                threads.add(new Thread(() -> index(queue, writer)));
                threads.get(i).start();
            }
            for (String line; (line = in.readLine()) != null; ) queue.put(line);
            for (int i = 0; i < THREADS; ++i) queue.put(END);
            for (Thread thread : threads) thread.join();
            writer.commit();
        }
    }

    private void index(BlockingQueue<String> queue, IndexWriter writer) {
        try {
            for (String line; !(line = queue.take()).equals(END); ) {
                writer.addDocument(document(line));
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** Asks, and shows what it found. */
    private final class Asker {
        private final IndexSearcher searcher;
        private final UnifiedHighlighter highlighter;
        private final QueryParser parser;
        private final boolean snippets;

        Asker(DirectoryReader reader, boolean snippets) {
            this.snippets = snippets;
            searcher = new IndexSearcher(reader);
            highlighter = new UnifiedHighlighter(searcher, analyzer);
            parser = new MultiFieldQueryParser(new String[] {"title", "body"}, analyzer);
            parser.setDefaultOperator(QueryParser.Operator.AND);
        }

        int ask(String text) throws Exception {
            Query query = parser.parse(text);
            TopDocs found = searcher.search(query, 10);
            if (found.scoreDocs.length == 0) return 0;
            for (ScoreDoc hit : found.scoreDocs) searcher.doc(hit.doc).get("title");
            if (snippets) highlighter.highlight("body", query, found, 3);
            return found.scoreDocs.length;
        }
    }

    private void measure(String index, boolean snippets) throws Exception {
        try (FSDirectory directory = FSDirectory.open(Path.of(index));
             DirectoryReader reader = DirectoryReader.open(directory)) {
            Asker asker = new Asker(reader, snippets);
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            List<String[]> questions =
                in.lines().map(line -> line.split("\t", 2)).collect(Collectors.toList());
            for (int i = 0; i < 4; ++i) {
                for (String[] question : questions) asker.ask(question[1]);
            }
            var clock = ManagementFactory.getThreadMXBean();
            for (String[] question : questions) {
                long start = clock.getCurrentThreadCpuTime();
                int hits = asker.ask(question[1]);
                double ms = (clock.getCurrentThreadCpuTime() - start) / 1e6;
                System.out.println(question[0] + "\t" + ms + "\t" + hits);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        LuceneBench bench = new LuceneBench();
        if (arguments[0].equals("build")) {
            bench.build(arguments[1], arguments[2]);
        } else {
            bench.measure(arguments[1], arguments[2].equals("snippets"));
        }
    }
}
