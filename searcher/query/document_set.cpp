#include "query/document_set.hpp"

#include "query/unweighted.hpp"
#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

class FoundDocuments final : public Xapian::PostingSource {
public:
    explicit FoundDocuments(Xapian::Query query) : query_(std::move(query)) {}

    PostingSource* clone() const override {
        return std::make_unique<FoundDocuments>(query_).release();
    }

    void init(const Xapian::Database& database) override {
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_query(unweighted(query_, database));
        const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
        documents_.assign(found.begin(), found.end());
        std::ranges::sort(documents_);
        at_ = 0;
        begun_ = false;
        set_maxweight(0);
    }

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    Xapian::docid get_docid() const override { return documents_[at_]; }
    bool at_end() const override { return at_ == documents_.size(); }

    void next(double) override {
        if (std::exchange(begun_, true)) ++at_;
    }

    void skip_to(Xapian::docid document, double) override {
        begun_ = true;
        const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(at_);
        const auto found = std::lower_bound(from, documents_.end(), document);
        at_ = static_cast<std::size_t>(found - documents_.begin());
    }

private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

    Xapian::Query query_;
    std::vector<Xapian::docid> documents_;
    std::size_t at_ = 0;
    bool begun_ = false;
};

}  // namespace

DocumentList documents_of(const Shards& shards, const Xapian::Query& query, std::size_t most) {
    Xapian::Enquire enquire(shards.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(unweighted(query, shards));
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(most + 1));
    DocumentList list;
    list.documents.assign(found.begin(), found.end());
    list.is_cut = list.documents.size() > most;
    list.documents.resize(std::min(list.documents.size(), most));
    return list;
}

Xapian::Query documents_by_id(const Shards& shards, const std::vector<Xapian::docid>& documents) {
    const std::string_view prefix = find_backend("id")->prefix;
    std::vector<std::string> terms;
    for (const Xapian::docid document : documents) {
        const std::string data = shards.document(document).get_data();
        terms.push_back(value_term(prefix, decode_document(data, DocumentPart::head).id));
    }
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query document_set(const Xapian::Query& query) {
    return Xapian::Query(std::make_unique<FoundDocuments>(query).release()->release());
}

}  // namespace entente
