/// What each step of writing an index costs, in bytes of text a second: analysing, inverting,
/// making a run, coding positions, loading a table, and all of it.
///
///     writing RECORDS.jsonl [--benchmark_filter=NAME]...
///
/// The first 4 MB of the records' texts are used, without any extraction.
#include "write/glass/position_list.hpp"
#include "write/glass/table_writer.hpp"
#include "write/glass_writer.hpp"
#include "write/invert.hpp"
#include "write/run/run.hpp"

#include <benchmark/benchmark.h>
#include <stdlib.h>
#include <entente/analyzer.hpp>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "sampling.hpp"

namespace {

namespace fs = std::filesystem;
using namespace entente;

constexpr std::size_t wanted_bytes = 4 << 20;

std::vector<Document> documents;
std::size_t text_bytes = 0;

void read_documents(const char* path) {
    for (const bench::Record& record : bench::read_records({path})) {
        Document document;
        document.id = record.id;
        document.title = record.title;
        document.body = record.text;
        document.metadata.language = "en";
        text_bytes += document.title.size() + document.body.size();
        documents.push_back(std::move(document));
        if (text_bytes >= wanted_bytes) return;
    }
}

std::vector<write::Entry> inverted() {
    const Analyzer analyzer;
    write::Inverter inverter(analyzer, CalendarDate{2026, 1, 1});
    write::Vocabulary vocabulary;
    std::vector<write::Entry> entries;
    for (const Document& document : documents) {
        entries.push_back(inverter.invert(document, "records", vocabulary));
    }
    return entries;
}

const std::vector<write::Entry>& all_entries() {
    static const std::vector<write::Entry> entries = inverted();
    return entries;
}

/// A new folder, deleted with all that is in it.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "entente-XXXXXX").string();
        if (::mkdtemp(name.data())) path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void count_text(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text_bytes));
}

void analyse(benchmark::State& state) {
    const Analyzer analyzer;
    for (auto _ : state) {
        std::size_t tokens = 0;
        for (const Document& document : documents) {
            analyzer.each_token(document.body, 1, [&](const Token&) { ++tokens; });
        }
        benchmark::DoNotOptimize(tokens);
    }
    count_text(state);
}

void invert(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(inverted());
    count_text(state);
}

void make_run(benchmark::State& state) {
    for (auto _ : state) {
        const Folder folder;
        write::SpillFile spill(folder.path());
        benchmark::DoNotOptimize(write::write_run(spill, 1, all_entries()));
    }
    count_text(state);
}

void code_positions(benchmark::State& state) {
    std::string list;
    for (auto _ : state) {
        for (const write::Entry& entry : all_entries()) {
            for (const write::Posting posting : entry.postings) {
                list.clear();
                if (posting.positions.empty()) continue;
                write::glass::append_position_list(list, posting.positions);
                benchmark::DoNotOptimize(list);
            }
        }
    }
    count_text(state);
}

void load_table(benchmark::State& state) {
    constexpr std::uint32_t entries = 200'000;
    const std::string tag(12, 't');
    for (auto _ : state) {
        const Folder folder;
        write::glass::TableWriter table(folder.path(), write::glass::Table::position);
        std::string key;
        for (std::uint32_t i = 1; i <= entries; ++i) {
            write::glass::make_position_key(key, "agreement", i);
            table.add(key, tag);
        }
        benchmark::DoNotOptimize(table.finish());
    }
    state.SetItemsProcessed(state.iterations() * entries);
}

void write_database(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        const Folder folder;
        std::vector<write::Entry> entries = all_entries();
        state.ResumeTiming();
        write::GlassWriter writer(folder.path());
        writer.add(0, std::move(entries));
        writer.finish(folder.path() / "database", {});
    }
    count_text(state);
}

BENCHMARK(analyse)->Unit(benchmark::kMillisecond);
BENCHMARK(invert)->Unit(benchmark::kMillisecond);
BENCHMARK(make_run)->Unit(benchmark::kMillisecond);
BENCHMARK(code_positions)->Unit(benchmark::kMillisecond);
BENCHMARK(load_table)->Unit(benchmark::kMillisecond);
BENCHMARK(write_database)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        std::cerr << "usage: writing RECORDS.jsonl [--benchmark_filter=NAME]\n";
        return 2;
    }
    read_documents(argv[1]);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
