/// Checks snippets by trial: 500 queries of all kinds, drawn from texts and asked of their index.
///
///     snippets INDEX RECORDS.jsonl|FOLDER...
///
/// Every mark must be a place where the query stands (naive_marks.hpp), every such place that a
/// snippet shows must be marked, and the first snippet for a phrase must hold the phrase where the
/// text does. Prints each exception; exit status 1 if there is any.
#include <entente/search.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "naive_marks.hpp"
#include "sampling.hpp"

namespace {

constexpr std::size_t wanted_queries = 500;

/// A text without its blanks, and where each byte came from: snippets fold blanks.
struct Bare {
    std::string text;
    std::vector<std::size_t> from;
};

std::size_t blank_at(std::string_view text, std::size_t i) {
    for (const std::string_view blank : {" ", "\n", "\t", "\r", "\u00A0", "\u2002", "\u2003",
                                         "\u2009", "\u200B", "\u202F", "\u3000", "\uFEFF"}) {
        if (text.substr(i).starts_with(blank)) return blank.size();
    }
    return 0;
}

Bare bare(std::string_view text) {
    Bare out;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t blank = blank_at(text, i); blank > 0) {
            i += blank;
            continue;
        }
        out.text += text[i];
        out.from.push_back(i++);
    }
    return out;
}

class Checker {
public:
    explicit Checker(const char* index) : searcher_(entente::Searcher::open(index)) {
        languages_ = {"en"};
        for (const auto& language : searcher_.summary().languages) {
            languages_.push_back(language.value);
        }
    }

    void check(const bench::Question& question) {
        query_ = entente::parse_query(question.ours).query;
        asked_ = question.ours;
        const entente::Results results = searcher_.search(query_);
        // A pattern that was cut marks fewer words than it stands for.
        complete_ = results.notes.empty();
        for (const entente::Hit& hit : results.hits) check_hit(hit);
        ++queries_;
    }

    bool report() const {
        std::cout << queries_ << " queries, " << snippets_ << " snippets, " << marks_ << " marks, "
                  << phrases_ << " snippets of phrases: " << exceptions_ << " exceptions\n";
        return exceptions_ == 0 && marks_ > 0;
    }

private:
    void check_hit(const entente::Hit& hit) {
        const auto document = searcher_.fetch(hit.id);
        if (!document) return exception(hit, "is not there", {});
        const bench::NaiveMarks all(analyzer_, languages_, document->body, document->title);
        const bench::NaiveMarks literal(analyzer_, {}, document->body, document->title);
        const auto may_be = all.marks(query_), must_be = literal.marks(query_);
        const Bare body = bare(document->body);
        for (const entente::Fragment& fragment : hit.snippets) {
            check_fragment(hit, fragment, body, may_be, must_be);
        }
        if (query_.kind == entente::Query::Kind::phrase && !must_be.empty()) {
            check_first(hit, document->body);
        }
    }

    void check_fragment(const entente::Hit& hit, const entente::Fragment& fragment,
                        const Bare& body, const std::vector<bench::Place>& may_be,
                        const std::vector<bench::Place>& must_be) {
        ++snippets_;
        marks_ += fragment.marks.size();
        const Bare shown = bare(fragment.text);
        const std::string_view gap = "…";
        const std::size_t cut = shown.text.starts_with(gap) ? gap.size() : 0;
        std::string_view core = std::string_view(shown.text).substr(cut);
        if (core.ends_with(gap) && body.text.find(core) == body.text.npos) {
            core.remove_suffix(gap.size());
        }
        std::string problem = "is not in the text";
        for (std::size_t at = body.text.find(core); at != body.text.npos;
             at = body.text.find(core, at + 1)) {
            problem = problem_at(fragment, shown, cut, core.size(), body, at, may_be, must_be);
            if (problem.empty()) return;
        }
        exception(hit, problem, fragment.text);
    }

    /// What is wrong with the snippet if it shows the body from bare byte `at` on.
    std::string problem_at(const entente::Fragment& fragment, const Bare& shown, std::size_t cut,
                           std::size_t size, const Bare& body, std::size_t at,
                           const std::vector<bench::Place>& may_be,
                           const std::vector<bench::Place>& must_be) const {
        const auto in_body = [&](std::size_t byte) {
            const auto found = std::ranges::lower_bound(shown.from, byte);
            return body.from[at + static_cast<std::size_t>(found - shown.from.begin()) - cut];
        };
        std::vector<entente::ByteSpan> marks;
        for (const entente::ByteSpan mark : fragment.marks) {
            marks.push_back({in_body(mark.begin), in_body(mark.end - 1) + 1});
            if (!is_made_of(marks.back(), may_be)) {
                return "marks " + fragment.text.substr(mark.begin, mark.size());
            }
        }
        const std::size_t begin = body.from[at], end = body.from[at + size - 1] + 1;
        for (const bench::Place& place : must_be) {
            if (!complete_ || place.where.begin < begin || place.where.end > end) continue;
            const bool marked = std::ranges::any_of(marks, [&](entente::ByteSpan mark) {
                return mark.begin <= place.where.begin && place.where.end <= mark.end;
            });
            if (!marked) return "does not mark byte " + std::to_string(place.where.begin - begin);
        }
        return {};
    }

    /// True if places that lie inside the mark cover all of it.
    static bool is_made_of(entente::ByteSpan mark, const std::vector<bench::Place>& places) {
        std::size_t covered = mark.begin;
        for (bool grows = true; grows && covered < mark.end;) {
            grows = false;
            for (const bench::Place& place : places) {
                const bool inside = place.where.begin >= mark.begin && place.where.end <= mark.end;
                if (!inside || place.where.begin > covered || place.where.end <= covered) continue;
                covered = place.where.end;
                grows = true;
            }
        }
        return covered == mark.end;
    }

    void check_first(const entente::Hit& hit, const std::string& body) {
        ++phrases_;
        const std::string text = hit.snippets.empty() ? "" : hit.snippets.front().text;
        const bench::NaiveMarks shown(analyzer_, {}, text, {});
        if (shown.marks(query_).empty()) {
            exception(hit,
                      "does not hold the phrase (of " + std::to_string(body.size()) + " bytes)",
                      text);
        }
    }

    void exception(const entente::Hit& hit, const std::string& what, const std::string& text) {
        ++exceptions_;
        std::cout << asked_ << "\n    " << hit.id << ": a snippet " << what << "\n    " << text
                  << '\n';
    }

    entente::Analyzer analyzer_;
    entente::Searcher searcher_;
    std::vector<std::string> languages_;
    entente::Query query_;
    std::string asked_;
    bool complete_ = true;
    std::size_t queries_ = 0, snippets_ = 0, marks_ = 0, phrases_ = 0, exceptions_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: snippets INDEX RECORDS.jsonl|FOLDER...\n";
        return 2;
    }
    const auto records = bench::read_records({argv + 2, argv + argc});
    bench::Sampler sampler(records);
    Checker checker(argv[1]);
    for (std::size_t i = 0; i < wanted_queries; ++i) {
        checker.check(sampler.draw(bench::kinds[i % bench::kinds.size()]));
    }
    return checker.report() ? 0 : 1;
}
