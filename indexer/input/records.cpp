#include "input/records.hpp"

#include "input/forms.hpp"
#include "input/json.hpp"
#include "text/charset.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// Reports with a line number, by cause; those beyond max_line_reports are only counted.
class LineReports {
public:
    LineReports(const std::string& path, std::vector<Failure>& into) : path_(path), into_(into) {}

    void add(std::uint32_t line, const std::string& cause, std::string detail) {
        Count& count = counts_[cause];
        if (count.kept < max_line_reports) {
            ++count.kept;
            into_.push_back({at_line(line), cause, std::move(detail)});
        } else if (count.further++ == 0) {
            count.first_further = line;
        }
    }
    void finish() {
        for (const auto& [cause, count] : counts_) {
            if (count.further == 0) continue;
            into_.push_back(
                {at_line(count.first_further), cause,
                 "this line and " + std::to_string(count.further - 1) + " more after it",
                 count.further});
        }
    }

private:
    struct Count {
        std::size_t kept = 0, further = 0;
        std::uint32_t first_further = 0;
    };
    std::string at_line(std::uint32_t line) const { return path_ + ':' + std::to_string(line); }

    const std::string& path_;
    std::vector<Failure>& into_;
    std::map<std::string, Count> counts_;
};

class RecordReader {
public:
    RecordReader(const FilePiece& piece, const PageMaker& maker, std::uint64_t max_record_bytes,
                 PageReports& reports)
        : line_(piece.first_line),
          maker_(maker),
          max_record_bytes_(max_record_bytes),
          failures_(maker.path(), reports.failures),
          skipped_(maker.path(), reports.skipped),
          warnings_(reports.warnings) {}

    /// The page of the next line; nothing, and the reason reported, if there is none.
    std::optional<Page> read_line(std::string_view line);
    void finish();

private:
    std::optional<Page> read_record(std::string_view line);
    std::optional<Page> page_of(const StatedValue& record, std::string text);
    std::optional<std::string> id_of(const StatedValue& record);
    void fail(const std::string& cause, std::string detail) {
        failures_.add(line_, cause, std::move(detail));
    }
    void warn(const std::string& what);

    std::uint32_t line_;
    const PageMaker& maker_;
    std::uint64_t max_record_bytes_;
    LineReports failures_, skipped_;
    std::vector<std::string>& warnings_;
    std::size_t warned_ = 0;
};

std::optional<Page> RecordReader::read_line(std::string_view line) {
    std::optional<Page> page;
    if (line.size() > max_record_bytes_) {
        fail("too large", "the line has more than " + std::to_string(max_record_bytes_) + " bytes");
    } else if (!is_blank(line)) {
        page = read_record(line);
    }
    ++line_;
    return page;
}

std::optional<Page> RecordReader::read_record(std::string_view line) {
    const Stated record = read_json_object(line);
    if (!record.value) {
        fail("not a record", record.problem);
        return {};
    }
    const StatedValue* text = record.value->find("text");
    if (text == nullptr || text->kind != StatedValue::Kind::scalar) {
        fail("not a record", R"(it has no "text")");
        return {};
    }
    return page_of(*record.value, clean_utf8(text->text));
}

std::optional<Page> RecordReader::page_of(const StatedValue& record, std::string text) {
    std::vector<std::string> problems;
    Page page = maker_.make(facts_of(record, Origin::record, problems));
    for (const std::string& problem : problems) warn(problem);
    std::optional<std::string> id = id_of(record);
    if (!id) return {};
    if (page.title.empty() && is_blank(text)) {
        skipped_.add(line_, "empty", "the record has neither text nor title");
        return {};
    }
    page.id = std::move(*id);
    page.text = std::move(text);
    page.format = "record";
    page.charset = "UTF-8";
    page.file.record_line = line_;
    return page;
}

std::optional<std::string> RecordReader::id_of(const StatedValue& record) {
    const StatedValue* stated = record.find("id");
    std::string id = stated == nullptr ? std::string() : stated_line(stated->text);
    if (id.size() > max_stated_bytes) {
        fail("bad id", "the id has more than " + std::to_string(max_stated_bytes) + " bytes");
        return {};
    }
    if (id.empty()) id = maker_.file().below_root + ':' + std::to_string(line_);
    return id;
}

void RecordReader::warn(const std::string& what) {
    if (++warned_ > max_line_reports) return;
    warnings_.push_back(maker_.path() + ':' + std::to_string(line_) + ": " + what);
}

void RecordReader::finish() {
    failures_.finish();
    skipped_.finish();
    if (warned_ <= max_line_reports) return;
    const std::string more = std::to_string(warned_ - max_line_reports);
    warnings_.push_back(maker_.path() + ": " + more + " more warnings about its records");
}

}  // namespace

void read_records(const FilePiece& piece, std::string_view bytes, const PageMaker& maker,
                  std::uint64_t max_record_bytes, const std::function<bool(Page&&)>& take,
                  PageReports& reports) {
    RecordReader reader(piece, maker, max_record_bytes, reports);
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (piece.begin == 0 && bytes.starts_with(byte_order_mark)) bytes.remove_prefix(3);
    bool wanted = true;
    while (wanted && !bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::optional<Page> page = reader.read_line(bytes.substr(0, end));
        if (page) wanted = take(std::move(*page));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    reader.finish();
}

}  // namespace entente
