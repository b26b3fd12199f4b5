#include "metadata/source.hpp"

#include "article/letters.hpp"
#include "metadata/source_claims.hpp"
#include "metadata/source_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

/// Below this nothing is given: one item of a menu states no publisher, two that agree do.
constexpr double least_confidence = 0.60, most_confidence = 0.96;
/// A name that stands as a line of its own, or in the page's own addresses, backs a claim.
constexpr double mention_trust = 0.25, address_trust = 0.30;

/// More credits than these are notes to a text, and state nothing of the whole.
constexpr std::size_t most_credits = 3;

/// What is claimed of one publisher, however it is spelt.
struct Publisher {
    std::vector<SourceClaim> claims;
    double backing = 0;  ///< of mentions

    /// Rules that agree make each other stronger; what one rule says twice counts once.
    double confidence() const {
        double doubt = 1 - backing;
        for (const SourceClaim* claim : strongest_by_form()) doubt *= 1 - claim->trust;
        return std::min(most_confidence, 1 - doubt);
    }
    std::vector<const SourceClaim*> strongest_by_form() const {
        std::vector<const SourceClaim*> best;
        std::unordered_map<std::string_view, std::size_t> at;
        for (const SourceClaim& claim : claims) {
            const auto [entry, fresh] = at.try_emplace(claim.form, best.size());
            if (fresh) {
                best.push_back(&claim);
            } else if (best[entry->second]->trust < claim.trust) {
                best[entry->second] = &claim;
            }
        }
        return best;
    }
    /// The spelling that is claimed most; one that is no host name if there is one.
    const SourceClaim& spelling() const {
        std::unordered_map<std::string_view, double> weight;
        for (const SourceClaim* claim : strongest_by_form()) {
            const bool host = is_domain(claim->name);
            weight[claim->name] += claim->trust * (host ? 0.5 : 1);
        }
        return *std::ranges::max_element(
            claims, {}, [&](const SourceClaim& claim) { return weight[claim.name]; });
    }
};

class SourceChoice {
public:
    SourceChoice(const Reading& reading, std::string_view stated_title)
        : r_(reading), stated_(read_stated_sources(reading)) {
        for (SourceClaim& claim : read_site_claims(reading, stated_title)) take(std::move(claim));
        for (SourceClaim& claim : stated_.issuers) take(claim);
    }

    SourceFindings run() {
        join_holders();
        count_mentions();
        if (stated_.credits.size() > most_credits)
            stated_.credits.clear();  // a list of works cited
        for (const SourceClaim& claim : stated_.credits)
            findings_.candidates.push_back(as_is(claim));
        for (const SourceClaim& claim : stated_.agencies) {
            findings_.candidates.push_back(as_is(claim));
            findings_.wire = findings_.candidates.back();
        }
        list_publishers();
        choose();
        return std::move(findings_);
    }

private:
    void take(SourceClaim claim) {
        const std::string key = site_key(claim.name);
        if (key.size() < 2) return;
        const auto [entry, fresh] = at_.try_emplace(key, publishers_.size());
        if (fresh) publishers_.emplace_back();
        publishers_[entry->second].claims.push_back(std::move(claim));
    }
    static Attributed as_is(const SourceClaim& claim) {
        return {claim.name, {Origin::text, claim.where, std::string(claim.rule), claim.trust}};
    }

    /// `Fortune Media IP Limited` holds the rights of `Fortune`, if the site calls itself so.
    void join_holders() {
        for (Publisher& holder : publishers_) {
            if (holder.claims.empty() || holder.claims.front().rule != "copyright") continue;
            const std::string name = holder.claims.front().name;
            for (std::size_t blank = name.find(' '); blank != name.npos;
                 blank = name.find(' ', blank + 1)) {
                const auto shorter = at_.find(site_key(std::string_view(name).substr(0, blank)));
                if (shorter == at_.end()) continue;
                Publisher& site = publishers_[shorter->second];
                if (&site == &holder || site.claims.empty()) continue;
                SourceClaim claim = holder.claims.front();
                claim.name = site.spelling().name;
                site.claims.push_back(std::move(claim));
                holder.claims.clear();
                break;
            }
        }
    }

    void count_mentions() {
        // Folding every line of a long page costs more than all else here, and most are too long
        // to be a name: a key leaves out blanks, marks and words such as `The .. Ltd`.
        std::size_t longest = 0;
        for (const auto& [key, publisher] : at_) longest = std::max(longest, key.size());
        if (longest == 0) return;
        const std::size_t longest_line = std::min<std::size_t>(80, longest + longest / 2 + 16);
        for (const ArticleLine& line : r_.article->lines) {
            if (line.where.size() <= longest_line) back(line_text(r_, line), mention_trust);
        }
        for (const Word& word : r_.words) {
            if (word.shape == WordShape::link) back(host_of(r_.spelling(word)), address_trust);
        }
    }
    void back(std::string_view name, double trust) {
        const auto entry = at_.find(site_key(name));
        if (entry == at_.end()) return;
        double& backing = publishers_[entry->second].backing;
        backing = std::max(backing, trust);
    }
    static std::string_view host_of(std::string_view address) {
        for (std::string_view mark : {"://", "@"}) {
            const std::size_t at = address.find(mark);
            if (at != address.npos) address.remove_prefix(at + mark.size());
        }
        return address.substr(0, address.find_first_of("/?#:"));
    }

    void list_publishers() {
        const std::size_t first = findings_.candidates.size();
        for (const Publisher& publisher : publishers_) {
            if (publisher.claims.empty()) continue;
            Attributed found = as_is(publisher.spelling());
            found.evidence.confidence = publisher.confidence();
            findings_.candidates.push_back(std::move(found));
        }
        std::stable_sort(findings_.candidates.begin() + static_cast<std::ptrdiff_t>(first),
                         findings_.candidates.end(), [](const auto& a, const auto& b) {
                             return a.evidence.confidence > b.evidence.confidence;
                         });
    }

    /// Credits and agencies stand first; then the publisher that the page says most of.
    void choose() {
        if (findings_.candidates.empty()) return;
        Attributed best = findings_.candidates.front();
        const bool own_host = best.evidence.rule == "host";
        if (best.evidence.confidence < least_confidence && !own_host) return;
        if (best.evidence.rule == "agency") lengthen(best);
        findings_.source = std::move(best);
    }

    /// A dateline's mark may be the agency's name cut short: `Meridian`, `Meridian News Agency`.
    void lengthen(Attributed& agency) const {
        const std::string shorter = fold_line(agency.value) + " ";
        for (const Attributed& other : findings_.candidates) {
            const bool stated = other.evidence.rule == "copyright" ||
                                other.evidence.rule == "masthead" ||
                                other.evidence.rule == "title-suffix";
            if (stated && fold_line(other.value).starts_with(shorter)) {
                agency.value = other.value;
                return;
            }
        }
    }

    const Reading& r_;
    StatedSources stated_;
    std::vector<Publisher> publishers_;  // in the order of the page
    std::unordered_map<std::string, std::size_t> at_;
    SourceFindings findings_;
};

}  // namespace

SourceFindings find_source(const Reading& reading, std::string_view stated_title) {
    return SourceChoice(reading, stated_title).run();
}

}  // namespace entente
