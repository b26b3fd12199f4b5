// Tantivy by its binding for Node.js, as run.py asks engines to be built and asked.
//
//     tantivy.js build INDEX RECORDS.jsonl
//     tantivy.js ask INDEX plain|snippets < QUESTIONS > TIMES     as tests/bench/ask.cpp
//
// Positions are kept, texts are stored, words stemmed (en_stem). NODE_PATH leads to the binding.
"use strict";
const fs = require("node:fs");
const readline = require("node:readline");
const tantivy = require("@oxdev03/node-tantivy-binding-linux-x64-gnu");

const FIELDS = ["title", "body"];
const HEAP_BYTES = 200e6; // of both writing threads

function schema() {
  const text = { stored: true, tokenizerName: "en_stem", indexOption: "position" };
  const builder = new tantivy.SchemaBuilder();
  builder.addTextField("id", { stored: true, tokenizerName: "raw", indexOption: "basic" });
  for (const field of FIELDS) builder.addTextField(field, text);
  builder.addUnsignedField("day", { stored: true, indexed: true, fast: true });
  return builder.build();
}

async function build(folder, records) {
  fs.mkdirSync(folder, { recursive: true });
  const index = new tantivy.Index(schema(), folder, false);
  const writer = index.writer(HEAP_BYTES, 2);
  for await (const line of readline.createInterface({ input: fs.createReadStream(records) })) {
    const record = JSON.parse(line);
    const document = new tantivy.Document();
    document.addText("id", record.id);
    document.addText("title", record.title);
    document.addText("body", record.text);
    document.addUnsigned("day", Number((record.date || "").replaceAll("-", "")));
    writer.addDocument(document);
  }
  writer.commit();
  writer.waitMergingThreads();
}

// The query language has no wildcards and no words with slips: those are made of their parts.
function either(make) {
  return tantivy.Query.booleanQuery(
    FIELDS.map((field) => ({ occur: tantivy.Occur.Should, query: make(field) })));
}

function parse(index, kind, text) {
  const of = index.schema;
  if (kind === "wildcard") return either((field) => tantivy.Query.regexQuery(of, field, text));
  if (kind === "fuzzy") return either((field) => tantivy.Query.fuzzyTermQuery(of, field, text, 1));
  return index.parseQuery(text, FIELDS);
}

function ask(index, kind, text, snippets) {
  const searcher = index.searcher();
  const query = parse(index, kind, text);
  const hits = searcher.search(query, 10, false).hits;
  const documents = hits.map((hit) => searcher.doc(hit.docAddress));
  if (snippets) {
    const generator = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body");
    generator.setMaxNumChars(500);
    for (const document of documents) generator.snippetFromDoc(document).toHtml();
  }
  return documents.length;
}

function measure(folder, snippets) {
  const index = tantivy.Index.open(folder);
  const questions = fs.readFileSync(0, "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
  for (const [kind, text] of questions) ask(index, kind, text, snippets);
  const out = questions.map(([kind, text]) => {
    const before = process.cpuUsage();
    const hits = ask(index, kind, text, snippets);
    const used = process.cpuUsage(before);
    return `${kind}\t${(used.user + used.system) / 1000}\t${hits}\n`;
  });
  fs.writeSync(1, out.join(""));
}

const [command, index, rest] = process.argv.slice(2);
if (command === "build") build(index, rest);
else measure(index, rest === "snippets");
