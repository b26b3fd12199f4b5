#include "snippet/verdict.hpp"

#include <entente/analyzer.hpp>

#include <algorithm>
#include <utility>

namespace entente::snippet {
namespace {

/// In this order all_of is the least of its children and any_of the greatest.
enum class Truth { no, unknown, yes };

/// True if what is shown of a node is only what takes part in it.
bool stands_in_groups(const Node& node) {
    return node.kind == Node::Kind::near || node.kind == Node::Kind::sentence ||
           node.kind == Node::Kind::paragraph || node.kind == Node::Kind::at_least;
}

Truth yes_if(bool holds) { return holds ? Truth::yes : Truth::no; }

class Judge {
public:
    Judge(const TextQuery& query, const std::vector<std::uint32_t>& leaf_words,
          const TextPlaces& body, const TextPlaces& title)
        : query_(query),
          leaf_words_(leaf_words),
          body_(body),
          title_(title),
          truths_(query.nodes.size()),
          near_body_(query.nodes.size()) {
        for (NodeId id = 0; id < query.nodes.size(); ++id) truths_[id] = judge(id);
    }

    /// Walks down from the root: under what holds, to what holds; under what does not, to all that
    /// is not excluded.
    std::vector<Occurrences> collect() const {
        std::vector<Occurrences> out(query_.leaves.size());
        std::vector<bool> shown(query_.nodes.size());
        shown.back() = true;
        for (std::size_t id = query_.nodes.size(); id-- > 0;) {
            if (!shown[id]) continue;
            show(id, out);
            for (const NodeId child : visible_children(query_.nodes[id])) {
                if (truths_[id] == Truth::no || truths_[child] != Truth::no) shown[child] = true;
            }
        }
        return out;
    }

private:
    Truth judge(NodeId id) {
        const Node& node = query_.nodes[id];
        switch (node.kind) {
            case Node::Kind::leaf:
                return yes_if(!body_.leaves[node.leaf].empty() ||
                              !title_.leaves[node.leaf].empty());
            case Node::Kind::near:
            case Node::Kind::sentence:
            case Node::Kind::paragraph:
                near_body_[id] = group(node, body_);
                return yes_if(holds(near_body_[id]) || holds(group(node, title_)));
            case Node::Kind::at_least:
                return counted(node, near_body_[id]);
            case Node::Kind::all_of:
                return least(node);
            case Node::Kind::any_of:
                return greatest(node.children);
            case Node::Kind::but_not:
                return without(node);
            case Node::Kind::unknown:
                break;
        }
        return Truth::unknown;
    }

    Truth counted(const Node& node, std::vector<Occurrences>& in_body) const {
        std::vector<Occurrences> all = operands(node, body_);
        if (places(all) + places(operands(node, title_)) < node.distance) return Truth::no;
        in_body = std::move(all);
        return Truth::yes;
    }

    Truth least(const Node& node) const {
        Truth out = Truth::yes;
        for (const NodeId child : node.children) out = std::min(out, truths_[child]);
        return out;
    }

    Truth greatest(std::span<const NodeId> nodes) const {
        Truth out = Truth::no;
        for (const NodeId node : nodes) out = std::max(out, truths_[node]);
        return out;
    }

    Truth without(const Node& node) const {
        if (node.children.empty()) return Truth::unknown;
        const std::span<const NodeId> excluded = std::span(node.children).subspan(1);
        if (greatest(excluded) == Truth::yes) return Truth::no;
        return truths_[node.children.front()];
    }

    static std::span<const NodeId> visible_children(const Node& node) {
        if (stands_in_groups(node)) return {};
        const std::size_t count = node.kind == Node::Kind::but_not
                                      ? std::min<std::size_t>(1, node.children.size())
                                      : node.children.size();
        return std::span(node.children).first(count);
    }

    /// The leaves of an operand of NEAR.
    std::vector<LeafId> operand_leaves(NodeId id) const {
        const Node& node = query_.nodes[id];
        if (node.kind == Node::Kind::leaf) return {node.leaf};
        std::vector<LeafId> out;
        for (const NodeId child : node.children) {
            for (const LeafId leaf : operand_leaves(child)) out.push_back(leaf);
        }
        return out;
    }

    std::vector<Occurrences> operands(const Node& node, const TextPlaces& text) const {
        std::vector<Occurrences> out;
        for (const NodeId child : node.children) {
            Occurrences all;
            for (const LeafId leaf : operand_leaves(child)) append(text.leaves[leaf], all);
            put_in_order(all);
            out.push_back(std::move(all));
        }
        return out;
    }

    Window window(const Node& node) const {
        std::uint64_t positions = node.distance;
        for (const NodeId child : node.children) {
            std::uint32_t words = 1;
            for (const LeafId leaf : operand_leaves(child)) {
                words = std::max(words, leaf_words_[leaf]);
            }
            positions += words;
        }
        return {std::min<std::uint64_t>(positions, paragraph_gap), node.ordered};
    }

    std::vector<Occurrences> group(const Node& node, const TextPlaces& text) const {
        const std::vector<Occurrences> all = operands(node, text);
        if (node.kind == Node::Kind::sentence) return within_units(text.sentences, all);
        if (node.kind == Node::Kind::paragraph) return within_units(text.paragraphs, all);
        return within(window(node), all);
    }

    static bool holds(const std::vector<Occurrences>& group) {
        return std::ranges::any_of(group, [](const Occurrences& o) { return !o.empty(); });
    }

    void show(std::size_t id, std::vector<Occurrences>& out) const {
        const Node& node = query_.nodes[id];
        if (node.kind == Node::Kind::leaf) append(body_.leaves[node.leaf], out[node.leaf]);
        if (!stands_in_groups(node)) return;
        for (std::size_t i = 0; i < near_body_[id].size(); ++i) {
            const std::vector<LeafId> leaves = operand_leaves(node.children[i]);
            if (!leaves.empty()) append(near_body_[id][i], out[leaves.front()]);
        }
    }

    static void append(const Occurrences& from, Occurrences& to) {
        to.insert(to.end(), from.begin(), from.end());
    }

    const TextQuery& query_;
    const std::vector<std::uint32_t>& leaf_words_;
    const TextPlaces& body_;
    const TextPlaces& title_;
    std::vector<Truth> truths_;
    std::vector<std::vector<Occurrences>> near_body_;  ///< for each node; of groups only
};

}  // namespace

std::vector<Occurrences> places_that_count(const TextQuery& query,
                                           const std::vector<std::uint32_t>& leaf_words,
                                           const TextPlaces& body, const TextPlaces& title) {
    return Judge(query, leaf_words, body, title).collect();
}

}  // namespace entente::snippet
